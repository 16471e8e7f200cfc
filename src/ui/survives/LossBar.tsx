import type { LossState, PowerLosses } from '#engines'
import { formatCount } from '../format/figures'
import { Button } from '../kit/Button'
import { Hint } from '../kit/Hint'
import { Copy } from '../kit/icons'
import { Picker } from '../kit/Picker'
import { SearchField } from '../kit/SearchField'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import type { Cause, LossFilter, LossLine } from './losses'
import css from './Survives.module.css'

interface LossBarProps {
  readonly losses: PowerLosses
  readonly lines: readonly LossLine[]
  readonly cause: Cause
  readonly onCause: (cause: Cause) => void
  readonly filter: LossFilter
  readonly onFilter: (filter: LossFilter) => void
  readonly onCopy: () => void
}

const types: readonly LossState['type'][] = ['component', 'path', 'utility']
const causes = (['fault', 'work'] as const).map((value) => ({
  value,
  label: words.survives.causes[value],
  help: words.survives.causeHelp[value],
}))

/** What the list of losses holds, how they come about, and what narrows it down. */
export function LossBar({ losses, lines, cause, onCause, filter, onFilter, onCopy }: LossBarProps) {
  const countOf = (type: LossState['type']) => lines.filter(({ loss }) => loss.type === type).length
  const summary = words.survives.summary(countOf('component'), losses.componentsTried)
  const options = [
    { value: 'all' as const, label: words.survives.types.all },
    ...types
      .filter((type) => countOf(type) > 0 || type === filter.type)
      .map((value) => ({
        value,
        label: `${words.survives.types[value]} (${formatCount(countOf(value))})`,
      })),
  ]
  return (
    <div className={css.bar}>
      <SearchField
        label={words.survives.search}
        placeholder={words.survives.searchShort}
        value={filter.text}
        onInput={(text) => onFilter({ ...filter, text })}
      />
      <Segmented label={words.survives.cause} value={cause} options={causes} onChange={onCause} />
      <Picker<LossFilter['type']>
        label={words.survives.type}
        value={filter.type}
        options={options}
        onChange={(type) => onFilter({ ...filter, type })}
      />
      <span className={css.summary} title={summary}>
        {summary}
      </span>
      <Hint text={words.table.copyHelp}>
        <span>
          <Button icon={Copy} onClick={onCopy}>
            {words.table.copy}
          </Button>
        </span>
      </Hint>
    </div>
  )
}
