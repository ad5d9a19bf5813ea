import { Box } from "@mantine/core";
import type { DepartmentCounts } from "../../api/types.ts";
import { monthInWords } from "../../time/months.ts";
import styles from "./counts-table.module.css";

const shortMonth = (month: string): string => `${monthInWords(month).slice(0, 3)} ${month.slice(2, 4)}`;

type Props = { counts: DepartmentCounts; caption: string };

/** Services by centre and month with totals; scrolls sideways inside itself when the months do not fit. */
export const CountsTable = ({ counts, caption }: Props) => (
  <Box component="section" aria-label={caption} tabIndex={0} className={styles.scroll}>
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Центр</th>
          {counts.months.map((month) => (
            <th key={month} scope="col">
              <abbr title={monthInWords(month)}>{shortMonth(month)}</abbr>
            </th>
          ))}
          <th scope="col">Всего</th>
        </tr>
      </thead>
      <tbody>
        {counts.centres.map((centre) => (
          <tr key={centre.slug}>
            <th scope="row">{centre.name}</th>
            {centre.services.map((services, index) => (
              <td key={counts.months[index]}>{services}</td>
            ))}
            <td className={styles.total}>{centre.total}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Итого</th>
          {counts.totals.map((total, index) => (
            <td key={counts.months[index]}>{total}</td>
          ))}
          <td className={styles.total}>{counts.total}</td>
        </tr>
      </tfoot>
    </table>
  </Box>
);
