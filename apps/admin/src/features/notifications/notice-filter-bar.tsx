import { NativeSelect } from "@mantine/core";
import { noticeStandingLabels, outboxKindLabels } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import type { NoticeFilter } from "../../api/types.ts";
import { optionsOf } from "../../ui/options-of.ts";
import styles from "./notifications.module.css";

const all = { value: "", label: "Все" };
const standings = [all, ...optionsOf(noticeStandingLabels)];
const kinds = [all, ...optionsOf(outboxKindLabels)];

/** The filter lives in the address, so that a list can be kept and sent to a colleague. */
export function NoticeFilterBar({ filter }: { filter: NoticeFilter }) {
  const navigate = useNavigate();
  const field = (name: "standing" | "kind") => ({
    value: filter[name] ?? "",
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) =>
      void navigate({
        to: "/notices",
        search: { ...filter, before: undefined, [name]: value === "" ? undefined : value },
      }),
  });
  return (
    <search className={styles.bar}>
      <NativeSelect label="Что с ним" data={standings} {...field("standing")} />
      <NativeSelect label="О чём" data={kinds} {...field("kind")} />
    </search>
  );
}
