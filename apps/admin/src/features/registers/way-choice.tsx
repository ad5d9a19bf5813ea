import type { LetterWay, Reach } from "../../api/types.ts";
import { OnceAddress } from "./once-address.tsx";
import styles from "./way-choice.module.css";

/** Where materials are to go; the address lives in the open dialog and nowhere else. */
export type Way = { way: LetterWay; address: string };

/** Whoever left an address is written to; whoever has a booking finds them there; everybody else says an address. */
export const firstWay = ({ email, booking }: Reach): LetterWay =>
  email ? "email" : booking ? "number_and_pin" : "once";

const options: { way: LetterWay; label: string; why: string; isThere: (reach: Reach) => boolean }[] = [
  {
    way: "email",
    label: "На почту получателя",
    why: "На адрес, который он оставил центру.",
    isThere: ({ email }) => email,
  },
  {
    way: "once",
    label: "На другой адрес, один раз",
    why: "Адрес нужен только для этого письма: после отправки он стирается.",
    isThere: () => true,
  },
  {
    way: "number_and_pin",
    label: "Оставить у записи",
    why: "Получатель откроет ссылки на странице своей записи по номеру и PIN-коду. Письма не будет.",
    isThere: ({ booking }) => booking,
  },
];

type Props = { reach: Reach; value: Way; error: string | undefined; onChange: (value: Way) => void };

/** How materials reach the recipient: of the ways there are, one. */
export function WayChoice({ reach, value: { way, address }, error, onChange }: Props) {
  const offered = options.filter(({ isThere }) => isThere(reach));
  const isAlone = offered.length === 1;
  return (
    <fieldset className="plain-fieldset">
      <legend className={styles.legend}>Куда отправить</legend>
      {isAlone && <p className={styles.alone}>Получатель не оставил почты, и записи у него нет.</p>}
      {offered.map((option) => (
        <div key={option.way}>
          {!isAlone && (
            <label className={styles.option}>
              <input
                type="radio"
                name="way"
                checked={option.way === way}
                onChange={() => onChange({ way: option.way, address })}
              />
              <span>
                {option.label}
                <span className={styles.why}>{option.why}</span>
              </span>
            </label>
          )}
          {option.way === "once" && way === "once" && (
            <div className={isAlone ? undefined : styles.under}>
              <OnceAddress
                value={address}
                hint={isAlone ? option.why : undefined}
                error={error}
                onChange={(typed) => onChange({ way, address: typed })}
              />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
