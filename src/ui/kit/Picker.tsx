import { Select } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from './icons'
import css from './popup.module.css'

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly help?: string
}

interface PickerProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
  /** Words before the chosen option, within the button. */
  readonly prefix?: string | undefined
}

/** A button that opens a list of options, each of which may explain itself. */
export function Picker<T extends string>({
  label,
  value,
  options,
  onChange,
  prefix,
}: PickerProps<T>) {
  const current = options.find((option) => option.value === value)
  return (
    <Select.Root
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next)
      }}
    >
      <Select.Trigger className={css.trigger} aria-label={label}>
        <span>
          {prefix === undefined ? '' : `${prefix} `}
          {current?.label ?? value}
        </span>
        <ChevronsUpDown size={13} aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          className={css.positioner}
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
        >
          <Select.Popup className={css.menu}>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className={css.item}>
                <Select.ItemIndicator className={css.mark}>
                  <Check size={14} aria-hidden />
                </Select.ItemIndicator>
                <Select.ItemText className={css.name}>{option.label}</Select.ItemText>
                {option.help === undefined ? null : <small>{option.help}</small>}
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
