import type { RegulationBook } from "../../api/types.ts";
import { profileFields } from "./profile-fields.ts";
import styles from "./regulation.module.css";

type Props = { profile: RegulationBook["profile"]; slug: string };

/** The profile as the centre's pages show it. */
export const ProfileView = ({ profile, slug }: Props) => (
  <dl className={styles.facts}>
    {profileFields.map(({ name, label }) => (
      <div key={name}>
        <dt>{label}</dt>
        <dd>{profile[name] ?? "Не указано"}</dd>
      </div>
    ))}
    <div>
      <dt>Цвет</dt>
      <dd>{profile.accent}</dd>
    </div>
    <div>
      <dt>Страница для родителей</dt>
      <dd>
        <a href={`/c/${slug}`} target="_blank" rel="noreferrer">
          /c/{slug}
        </a>
      </dd>
    </div>
  </dl>
);
