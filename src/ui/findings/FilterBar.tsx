import type { JudgedFinding, RuleDiscipline } from '#rules'
import { useTables } from '../app/tables'
import { formatCount } from '../format/figures'
import { Chip } from '../kit/Chip'
import { Picker } from '../kit/Picker'
import { SearchField } from '../kit/SearchField'
import { countFindings, type Mark, marks } from '../status/counts'
import { words } from '../text/text'
import css from './Findings.module.css'
import type { FindingFilter } from './filter'
import { SeverityMark } from './SeverityMark'

const everyRoom = ' all'

interface FilterBarProps {
  readonly filter: FindingFilter
  readonly onChange: (filter: FindingFilter) => void
  readonly findings: readonly JudgedFinding[]
}

const disciplines = [
  { value: 'all', label: words.findings.allDisciplines },
  ...(['power', 'cooling', 'fiber', 'space'] as const).map((value) => ({
    value,
    label: words.common.disciplines[value],
  })),
] satisfies readonly { value: 'all' | RuleDiscipline; label: string }[]

/** Narrows the findings down. */
export function FilterBar({ filter, onChange, findings }: FilterBarProps) {
  const { document } = useTables('rooms')
  const counts = countFindings(findings)
  const waived = findings.filter(({ waiver }) => waiver !== undefined).length
  const set = (fields: Partial<FindingFilter>) => onChange({ ...filter, ...fields })
  const toggle = (mark: Mark) => {
    const next = new Set(filter.marks)
    if (!next.delete(mark)) next.add(mark)
    set({ marks: next })
  }
  const rooms = [
    { value: everyRoom, label: words.findings.allRooms },
    ...document.list('rooms').map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <div className={css.filters}>
      <SearchField
        label={words.findings.search}
        placeholder={words.findings.searchShort}
        value={filter.text}
        onInput={(text) => set({ text })}
      />
      {marks.map((mark) => (
        <Chip
          key={mark}
          tone={mark}
          title={words.findings.marks[mark]}
          pressed={filter.marks.has(mark)}
          onToggle={() => toggle(mark)}
        >
          <SeverityMark mark={mark} /> <b>{formatCount(counts[mark])}</b>
        </Chip>
      ))}
      {waived > 0 ? (
        <Chip
          pressed={filter.waived}
          title={words.findings.waivedHelp}
          onToggle={() => set({ waived: !filter.waived })}
        >
          {words.findings.waivedToo} <b>{formatCount(waived)}</b>
        </Chip>
      ) : null}
      <Picker
        label={words.findings.discipline}
        value={filter.discipline}
        options={disciplines}
        onChange={(discipline) => set({ discipline })}
      />
      {rooms.length > 1 ? (
        <Picker
          label={words.findings.room}
          value={filter.room ?? everyRoom}
          options={rooms}
          onChange={(room) => set({ room: room === everyRoom ? undefined : room })}
        />
      ) : null}
    </div>
  )
}
