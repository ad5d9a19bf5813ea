/** Who signs a document under it; a name that is not known is written by hand. */
export type Signature = { post: string; name: string | null };

const blank = "____________________";

/** «Заведующий ____________________ И. И. Сафина» */
export const signatureLine = ({ post, name }: Signature): string => `${post} ${blank} ${name ?? blank}`;
