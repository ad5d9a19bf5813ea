/**
 * The style of a register's print view: A4 across, the heading of the table on every sheet. It is the whole text of the
 * page's only `style`, so that a policy can name it by its hash.
 */
export const registerStyle = `@page{size:A4 landscape;margin:10mm 10mm 12mm;@bottom-right{content:"Лист " counter(page) " из " counter(pages);font:7pt "Times New Roman",serif}}
body{margin:1rem;color:#000;background:#fff;font-family:"Times New Roman",Tinos,serif}
h1{margin:0;font-size:12pt;text-align:center}
h2{margin:.5rem 0;font-size:9pt;text-align:center}
p{margin:.25rem 0}
.under{font-size:10pt;text-align:center}
.notes{font-size:8pt}
.sign{margin-top:8mm;font-size:10pt;break-inside:avoid}
table{width:100%;border-collapse:collapse;table-layout:fixed}
.size-9{font-size:9pt}.size-8{font-size:8pt}.size-7{font-size:7pt}
th,.cell{padding:2pt;border:.4pt solid #000;text-align:left;vertical-align:top;overflow-wrap:anywhere;hyphens:auto}
th{background:#ebebeb}
.number{text-align:right}
.ordinal{text-align:center}
.marking{padding:2pt 0;border:0;font-size:7pt;text-align:left}
tr{break-inside:avoid}
ins{text-decoration:none}
.tall{break-inside:auto}
section+section{break-before:page}
@media print{body{margin:0}thead{display:table-header-group}tfoot{display:table-footer-group}th{print-color-adjust:exact}}`;
