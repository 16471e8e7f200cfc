import { type RefObject, useMemo, useRef, useState } from 'react'
import { formatQuantity } from '#base'
import { type Contingency, type Scenario, scenariosOf } from '#engines'
import { createInventory, type NumberField } from '#model'
import { heatWaveK, parametersOf } from '#standards'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { Hammer } from '../kit/icons'
import { Modal } from '../kit/Modal'
import { ValueInput } from '../kit/ValueInput'
import { scenarioWords as text } from '../text/scenarios'
import { say } from '../text/text'
import css from './Scenarios.module.css'

const dryBulb: NumberField = {
  type: 'number',
  label: { en: text.dryBulb },
  unit: 'C',
  min: -40,
  max: 60,
}

const curtail: NumberField = {
  type: 'number',
  label: { en: text.curtail },
  unit: 'kW',
  min: 0,
  max: 10_000_000,
}

/** Scenarios under the heads that they stand under, both in their order. */
const grouped = (
  scenarios: readonly Scenario[],
): readonly (readonly [string, readonly Scenario[]])[] => {
  const groups = new Map<string, Scenario[]>()
  for (const one of scenarios) {
    const head = text.groups[one.type]
    const known = groups.get(head)
    if (known) known.push(one)
    else groups.set(head, [one])
  }
  return [...groups]
}

/** What usually goes wrong, ready to be looked at: each starts what follows from it. */
export function Scenarios() {
  const { chrome } = useApp()
  const { store, library } = useWorkspace()
  const { document } = useTables('equipment', 'rooms', 'products')
  const scenarios = useMemo(() => {
    const facility = document.toFacility()
    const inventory = createInventory(facility, library.with(facility.products))
    return scenariosOf(inventory, parametersOf(facility.parameters))
  }, [document, library])
  const first = useRef<HTMLButtonElement>(null)
  const close = () => chrome.setState({ dialog: undefined })
  const start = (contingency: Contingency) => {
    close()
    store.setState({ study: { type: 'break', contingency } })
  }
  return (
    <Modal title={text.title} about={text.about} onClose={close} initialFocus={first}>
      {scenarios.length === 0 ? <Empty title={text.none}>{text.noneHelp}</Empty> : null}
      {grouped(scenarios).map(([head, own]) => (
        <section key={head} className={css.group}>
          <h3>{head}</h3>
          <ul>
            {own.map((scenario) => (
              <Row
                key={scenario.id}
                scenario={scenario}
                onStart={start}
                first={scenario === scenarios[0] ? first : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
    </Modal>
  )
}

interface RowProps {
  readonly scenario: Scenario
  readonly onStart: (contingency: Contingency) => void
  /** Of the first of all: where the keyboard begins. */
  readonly first?: RefObject<HTMLButtonElement | null> | undefined
}

function Row({ scenario, onStart, first }: RowProps) {
  const [contingency, setContingency] = useState(scenario.contingency)
  const name = say(scenario.name)
  const number = (field: 'dryBulbC' | 'curtailKw', of: NumberField) => (
    <span className={css.figure}>
      <ValueInput
        label={of.label.en}
        field={of}
        value={contingency[field]}
        isLive
        onCommit={(value) =>
          setContingency({
            ...contingency,
            [field]: typeof value === 'number' ? value : scenario.contingency[field],
          })
        }
      />
    </span>
  )
  return (
    <li className={css.row}>
      <span className={css.name}>
        {name}
        <Help scenario={scenario} />
      </span>
      {scenario.type === 'heat-wave' ? number('dryBulbC', dryBulb) : null}
      {scenario.type === 'grid-call' ? number('curtailKw', curtail) : null}
      <Button
        icon={Hammer}
        aria-label={text.startOf(name)}
        onClick={() => onStart(contingency)}
        {...(first ? { ref: first } : {})}
      >
        {text.start}
      </Button>
    </li>
  )
}

function Help({ scenario: { type, contingency } }: Pick<RowProps, 'scenario'>) {
  const units = useChrome((state) => state.units)
  const { document } = useTables()
  const { site, parameters } = document.head
  const told = (): string | undefined => {
    if (type === 'heat-wave') {
      const by = formatQuantity(parametersOf(parameters)(heatWaveK), 'K', units)
      return text.heatHelp(by, formatQuantity(site.designDryBulbC ?? Number.NaN, 'C', units))
    }
    if (type === 'grid-call') return text.curtailHelp
    if (type === 'water') return text.waterHelp
    return contingency.ids.length > 1 && type !== 'fire'
      ? text.takes(contingency.ids.length)
      : undefined
  }
  const help = told()
  return help === undefined ? null : <small>{help}</small>
}
