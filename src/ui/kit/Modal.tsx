import { Dialog } from '@base-ui/react/dialog'
import { type ReactNode, type RefObject, useRef } from 'react'
import { words } from '../text/text'
import { IconButton } from './Button'
import { X } from './icons'
import css from './popup.module.css'

interface OverlayProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A bare box over the page, for what brings its own head. */
export function Overlay({ label, onClose, children }: OverlayProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={css.backdrop} />
        <Dialog.Popup className={css.dialog} aria-label={label}>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface ModalProps {
  readonly title: string
  readonly about?: ReactNode
  readonly onClose: () => void
  readonly children?: ReactNode
  readonly foot?: ReactNode
  /** Wider than a form needs, for tables; `most` for two of them side by side. */
  readonly wide?: boolean | 'most'
  readonly initialFocus?: RefObject<HTMLElement | null>
}

const classOf = (wide: ModalProps['wide']): string =>
  [css.dialog, wide === 'most' ? css.most : wide ? css.wide : ''].join(' ').trim()

/** A dialog over the page. Escape and a click beside it close it. */
export function Modal({ title, about, onClose, children, foot, wide, initialFocus }: ModalProps) {
  const popup = useRef<HTMLDivElement>(null)
  // Not the close button, which would come first: its hint would open and take the first Escape.
  const firstField = () =>
    popup.current?.querySelector<HTMLElement>('input, select, textarea') ?? popup.current
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={css.backdrop} />
        <Dialog.Popup
          className={classOf(wide)}
          ref={popup}
          initialFocus={initialFocus ?? firstField}
        >
          <div className={css.head}>
            <Dialog.Title>{title}</Dialog.Title>
            <IconButton icon={X} label={words.common.close} onClick={onClose} />
          </div>
          {about === undefined ? null : (
            <Dialog.Description className={css.about}>{about}</Dialog.Description>
          )}
          {children === undefined ? null : <div className={css.body}>{children}</div>}
          {foot === undefined ? null : <div className={css.foot}>{foot}</div>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
