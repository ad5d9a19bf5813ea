import { Modal } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import styles from "./dialog.module.css";
import { useReturnedFocus } from "./use-returned-focus.ts";
import { useSeenProblems } from "./use-seen-problems.ts";

type Props = { title: string; size?: "lg" | "xl"; onClose: () => void; children: ReactNode };

/** A dialog that is open while it is rendered. The kit's scroll lock writes a style tag, so the page is held here. */
export function Dialog({ title, size = "lg", onClose, children }: Props) {
  const [content, setContent] = useState<HTMLElement | null>(null);
  useReturnedFocus();
  useSeenProblems(content);
  useEffect(() => {
    const { style } = document.documentElement;
    const before = style.overflow;
    style.overflow = "hidden";
    return () => {
      style.overflow = before;
    };
  }, []);

  return (
    <Modal
      opened
      onClose={onClose}
      lockScroll={false}
      withCloseButton={false}
      size={size}
      transitionProps={{ duration: 0 }}
    >
      {/* The kit's own header is a <header>, which screen readers take for a second banner of the page. */}
      <div className={styles.header}>
        <Modal.Title className={styles.title}>{title.replaceAll("№ ", "№\u00a0")}</Modal.Title>
        <Modal.CloseButton aria-label="Закрыть" />
      </div>
      <div ref={setContent}>{children}</div>
    </Modal>
  );
}
