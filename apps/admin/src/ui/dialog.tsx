import { Modal } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** A dialog that is open while it is rendered. The kit's scroll lock writes a style tag, so the page is held here. */
export function Dialog({ title, onClose, children }: Props) {
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
      title={title}
      lockScroll={false}
      closeButtonProps={{ "aria-label": "Закрыть" }}
      size="lg"
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
