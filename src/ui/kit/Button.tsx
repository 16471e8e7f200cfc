import type { ComponentType, ReactNode, Ref } from 'react'
import css from './Button.module.css'
import { Hint } from './Hint'

export type Icon = ComponentType<{ size?: number; 'aria-hidden'?: boolean }>

interface ButtonProps {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly icon?: Icon
  readonly tone?: 'plain' | 'strong' | 'quiet' | 'danger'
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly form?: string
  /** Where the words on it do not say by themselves what it is about. */
  readonly 'aria-label'?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words on it. */
export function Button({ children, icon: Glyph, tone = 'plain', type, ...rest }: ButtonProps) {
  return (
    <button type={type ?? 'button'} className={`${css.button} ${css[tone]}`} {...rest}>
      {Glyph ? <Glyph size={15} aria-hidden /> : null}
      {children}
    </button>
  )
}

interface IconButtonProps {
  readonly icon: Icon
  /** What it does: read aloud, and shown on hover. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly onClick?: () => void
  readonly disabled?: boolean
  /** A button that stays down; leave out for one that does not. */
  readonly pressed?: boolean
  readonly small?: boolean
  /** What its hint shows instead of the label. */
  readonly hint?: ReactNode
  /** Sends the form that it stands in. */
  readonly submits?: boolean
}

/** A button with a picture on it. A disabled one still tells what it would do. */
export function IconButton({
  icon: Glyph,
  label,
  shortcut,
  onClick,
  disabled = false,
  pressed,
  small = false,
  hint,
  submits = false,
}: IconButtonProps) {
  return (
    <Hint text={label} shortcut={shortcut} body={hint}>
      <button
        type={submits ? 'submit' : 'button'}
        className={`${css.icon} ${small ? css.small : ''}`}
        aria-label={label}
        aria-disabled={disabled}
        aria-pressed={pressed}
        onClick={disabled ? undefined : onClick}
      >
        <Glyph size={small ? 14 : 16} aria-hidden />
      </button>
    </Hint>
  )
}
