import { Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useState } from "react";
import { organisationsQuery } from "../../api/organisations.ts";
import { TextLink } from "../../ui/links.tsx";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

const withLine = (text: string, line: string): string =>
  text.split("\n").some((one) => one.trim() === line) ? text : [text.trim(), line].filter(Boolean).join("\n");

/** Where the recipient was sent: typing finds an organisation of the directory, others are written by hand (R19, R29). */
export function ReferralFields(fields: DraftProps) {
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const [typed, setTyped] = useState("");
  const listId = useId();
  const offered = organisations.filter((one) => one.offered);
  const add = (name: string) => {
    fields.onChange({ referredTo: withLine(fields.draft.referredTo, name) });
    setTyped("");
  };
  const type = (text: string) => (offered.some(({ name }) => name === text) ? add(text) : setTyped(text));
  const enter = (event: KeyboardEvent) => {
    const name = typed.trim();
    if (event.key !== "Enter" || event.ctrlKey || name === "") return;
    event.preventDefault();
    const found = offered.find((one) => one.name.toLowerCase().includes(name.toLowerCase()));
    add(found?.name ?? name);
  };
  return (
    <>
      <TextInput
        label="Найти организацию"
        description={
          <>
            Начните название и нажмите Enter. <TextLink to="/organisations">Справочник</TextLink>
          </>
        }
        list={listId}
        maxLength={200}
        autoComplete="off"
        className={styles.wide}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={enter}
      />
      <datalist id={listId}>
        {offered.map(({ id, name, profile }) => (
          <option key={id} value={name}>
            {profile}
          </option>
        ))}
      </datalist>
      <Textarea
        label="Куда направлен получатель"
        description="По одной организации в строке"
        required
        rows={2}
        className={styles.wide}
        {...fieldOf("referredTo", fields)}
      />
    </>
  );
}
