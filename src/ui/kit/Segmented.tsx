import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import css from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly help?: string
  }[]
  readonly onChange: (value: T) => void
  /** Colours the chosen segment by its value: `mining`, `ai`. */
  readonly tinted?: boolean
}

/** A few options side by side, of which one holds. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  tinted = false,
}: SegmentedProps<T>) {
  return (
    <RadioGroup
      aria-label={label}
      className={css.group}
      value={value}
      onValueChange={(next) => onChange(next as T)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          className={css.segment}
          title={option.help}
          aria-label={option.label}
          data-tint={tinted ? option.value : undefined}
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
