import { useMemo, useState } from 'react'
import { formatQuantity } from '#base'
import { plainLabels, resetParameters, setParameter } from '#document'
import type { NumberField } from '#model'
import { type Parameter, parameters } from '#standards'
import { useApp, useChrome, useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { formatCount } from '../format/figures'
import { Button, IconButton } from '../kit/Button'
import { Chip } from '../kit/Chip'
import { Empty } from '../kit/Empty'
import { RotateCcw } from '../kit/icons'
import { SearchField } from '../kit/SearchField'
import { SourceMark } from '../kit/SourceMark'
import { ValueInput } from '../kit/ValueInput'
import { VirtualList } from '../kit/VirtualList'
import { say, words } from '../text/text'
import css from './Assumptions.module.css'
import { type AssumptionRow, countChanged, layOutAssumptions } from './rows'

const keyOf = (row: AssumptionRow): string => row.key
const rowHeight = (row: AssumptionRow): number => (row.type === 'group' ? 28 : 40)

/** Every limit and planning figure in force, with its source: to be changed for this facility, and reset. */
export function AssumptionsTab() {
  const { document } = useTables('head')
  const changed = document.head.parameters
  const editing = useEditing()
  const { chrome } = useApp()
  const text = useChrome((state) => state.sought)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const rows = useMemo(
    () => layOutAssumptions(parameters.values(), changed, { text, onlyChanged }),
    [changed, text, onlyChanged],
  )
  const count = countChanged(parameters, changed)
  if (parameters.size === 0) return <Empty title={words.assumptions.none} />
  return (
    <>
      <div className={css.bar}>
        <SearchField
          label={words.assumptions.search}
          value={text}
          onInput={(sought) => chrome.setState({ sought })}
        />
        <Chip pressed={onlyChanged} onToggle={() => setOnlyChanged(!onlyChanged)}>
          {words.assumptions.onlyChanged} <b>{formatCount(count)}</b>
        </Chip>
        <Button
          icon={RotateCcw}
          disabled={count === 0}
          onClick={() =>
            editing.change(plainLabels.resetParameters, (edit) =>
              resetParameters(edit, parameters.keys()),
            )
          }
        >
          {words.assumptions.resetAll}
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.assumptions.noMatch} />
      ) : (
        <VirtualList rows={rows} keyOf={keyOf} rowHeight={rowHeight}>
          {(row) =>
            row.type === 'group' ? (
              <h3 className={css.group}>{row.title}</h3>
            ) : (
              <ParameterLine row={row} />
            )
          }
        </VirtualList>
      )}
    </>
  )
}

const fieldOf = ({ label, unit, min, max }: Parameter): NumberField => ({
  type: 'number',
  label,
  unit,
  min,
  max,
})

type ParameterRow = Extract<AssumptionRow, { type: 'parameter' }>

function ParameterLine({ row: { parameter, value, isChanged } }: { readonly row: ParameterRow }) {
  const editing = useEditing()
  const reset = () =>
    editing.change(plainLabels.resetParameters, (edit) => resetParameters(edit, [parameter.id]))
  const set = (next: number) =>
    editing.perform(plainLabels.setParameter, (edit) => setParameter(edit, parameter, next))
  const units = useChrome((state) => state.units)
  const label = say(parameter.label)
  const quantity = (figure: number) => formatQuantity(figure, parameter.unit, units)
  const byDefault = quantity(parameter.value)
  const { choices = [] } = parameter
  const usual = choices.find((choice) => choice.value === value)
  return (
    <div className={css.parameter} data-changed={isChanged}>
      <div className={css.name}>
        <span>{label}</span>
        <small>
          {isChanged ? (
            <span className={css.changed}>{words.assumptions.changedFrom(byDefault)}</span>
          ) : null}
          <SourceMark source={usual?.source ?? parameter.source} />
          {usual === undefined ? null : <span>{say(usual.label)}</span>}
          {choices.map((choice) => (
            <button
              key={choice.value}
              type="button"
              className={css.choice}
              aria-pressed={choice.value === value}
              aria-label={words.assumptions.choose(quantity(choice.value), say(choice.label))}
              title={say(choice.label)}
              onClick={() => set(choice.value)}
            >
              {quantity(choice.value)}
            </button>
          ))}
        </small>
      </div>
      <div>
        <ValueInput
          label={label}
          field={fieldOf(parameter)}
          value={value}
          onCommit={(next) => (typeof next === 'number' ? set(next) : reset())}
        />
      </div>
      <IconButton
        small
        icon={RotateCcw}
        disabled={!isChanged}
        label={words.assumptions.resetOne(label, byDefault)}
        onClick={reset}
      />
    </div>
  )
}
