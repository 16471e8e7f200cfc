import { formatQuantity } from '#base'
import type { Contingency } from '#engines'
import type { NumberField } from '#model'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { FieldRow } from '../kit/FieldRow'
import { Segmented } from '../kit/Segmented'
import { ValueInput } from '../kit/ValueInput'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'

const { setup: text } = breakWords

const modes = (['fault', 'planned'] as const).map((value) => ({
  value,
  label: text.modes[value],
  help: text.modeHelp[value],
}))

const temperature = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'C',
  min: -40,
  max: 60,
})

const power: NumberField = {
  type: 'number',
  label: { en: text.curtail },
  unit: 'kW',
  min: 0,
  max: 10_000_000,
}

/** Sets a field of a contingency, or leaves it out where nothing is stated. */
const withField = <K extends keyof Contingency>(
  contingency: Contingency,
  field: K,
  value: Contingency[K] | undefined,
): Contingency => {
  const { [field]: _, ...rest } = contingency
  return (value === undefined ? rest : { ...rest, [field]: value }) as Contingency
}

interface BreakSetupProps {
  readonly contingency: Contingency
}

/** Fault or work, with or without orders, in which weather: each change is worked out anew. */
export function BreakSetup({ contingency }: BreakSetupProps) {
  const { store } = useWorkspace()
  const units = useChrome((state) => state.units)
  const site = useWorkspaceState(({ document }) => document.head.site)
  const set = (next: Contingency) => store.setState({ study: { type: 'break', contingency: next } })
  const number = (field: 'dryBulbC' | 'wetBulbC' | 'curtailKw', of: NumberField, empty: string) => (
    <FieldRow label={of.label.en}>
      {(id) => (
        <ValueInput
          id={id}
          label={of.label.en}
          field={of}
          value={contingency[field]}
          placeholder={empty}
          onCommit={(value) =>
            set(withField(contingency, field, typeof value === 'number' ? value : undefined))
          }
        />
      )}
    </FieldRow>
  )
  const flag = (field: 'orders' | 'isWithoutWater', label: string) => (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={contingency[field] === true}
        onChange={({ target }) => set(withField(contingency, field, target.checked || undefined))}
      />
      {label}
    </label>
  )
  const designed = (valueC: number | undefined) =>
    valueC === undefined ? text.site : text.siteAt(formatQuantity(valueC, 'C', units))
  return (
    <fieldset className={css.setup}>
      <legend>{text.title}</legend>
      <Segmented
        label={text.mode}
        value={contingency.mode}
        options={modes}
        onChange={(mode) => set({ ...contingency, mode })}
      />
      {contingency.mode === 'fault' ? flag('orders', text.orders) : null}
      {number('dryBulbC', temperature(text.dryBulb), designed(site.designDryBulbC))}
      {number('wetBulbC', temperature(text.wetBulb), designed(site.designWetBulbC))}
      {flag('isWithoutWater', text.water)}
      {number('curtailKw', power, text.nothing)}
    </fieldset>
  )
}
