import { useMemo, useState } from 'react'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { VirtualList } from '../kit/VirtualList'
import { say, words } from '../text/text'
import { FilterBar } from './FilterBar'
import { FindingLine } from './FindingLine'
import css from './Findings.module.css'
import { everyFinding, filterFindings } from './filter'
import { RuleLine } from './RuleLine'
import { type FindingRow, type Folds, layOutFindings } from './rows'
import { StatementLine } from './StatementLine'
import { subjectsOf } from './subjects'

const heights = { discipline: 26, rule: 30, finding: 62 }
const heightOf = (row: FindingRow): number => heights[row.type]
const keyOf = (row: FindingRow): string => row.key

/** Every failed and unknown verdict: discipline → rule → subject. */
export function FindingsTab() {
  const judgement = useWorkspaceState((state) => state.answer?.judgement)
  const tables = useTables('equipment', 'rooms', 'clusters', 'routes')
  const [filter, setFilter] = useState(everyFinding)
  const [folds, setFolds] = useState<Folds>(new Map())
  const subjects = useMemo(() => subjectsOf(tables.document), [tables])
  const shown = useMemo(
    () => filterFindings(judgement?.findings ?? [], filter, subjects),
    [judgement, filter, subjects],
  )
  const rows = useMemo(
    () => layOutFindings(shown, judgement?.counts ?? [], folds),
    [shown, judgement, folds],
  )
  if (judgement === undefined) {
    return <Empty title={words.findings.notComputed}>{words.findings.notComputedHelp}</Empty>
  }
  const fold = (rule: string, isOpen: boolean) =>
    setFolds((before) => new Map(before).set(rule, isOpen))
  return (
    <>
      <FilterBar filter={filter} onChange={setFilter} findings={judgement.findings} />
      {[judgement.statement, judgement.coolingStatement].map((statement) =>
        statement === undefined ? null : (
          <StatementLine key={say(statement.text)} statement={statement} />
        ),
      )}
      {rows.length === 0 ? (
        <Nothing
          isFiltered={judgement.findings.length > 0}
          isJudged={judgement.verdict !== 'not-applicable'}
          onClear={() => setFilter({ ...everyFinding, waived: true })}
        />
      ) : (
        <VirtualList rows={rows} keyOf={keyOf} rowHeight={heightOf} className={css.list}>
          {(row) => <Row row={row} nameOf={subjects.nameOf} onFold={fold} />}
        </VirtualList>
      )}
    </>
  )
}

interface RowProps {
  readonly row: FindingRow
  readonly nameOf: ReturnType<typeof subjectsOf>['nameOf']
  readonly onFold: (rule: string, isOpen: boolean) => void
}

function Row({ row, nameOf, onFold }: RowProps) {
  switch (row.type) {
    case 'discipline':
      return <h2 className={css.discipline}>{words.common.disciplines[row.discipline]}</h2>
    case 'rule':
      return <RuleLine row={row} onToggle={() => onFold(row.rule, !row.isOpen)} />
    case 'finding':
      return <FindingLine finding={row.finding} name={nameOf(row.finding)} />
  }
}

interface NothingProps {
  readonly isFiltered: boolean
  readonly isJudged: boolean
  readonly onClear: () => void
}

function Nothing({ isFiltered, isJudged, onClear }: NothingProps) {
  const { findings } = words
  if (isFiltered) {
    return (
      <Empty title={findings.noMatch}>
        <Button onClick={onClear}>{findings.clearFilter}</Button>
      </Empty>
    )
  }
  return isJudged ? (
    <Empty title={findings.none}>{findings.noneHelp}</Empty>
  ) : (
    <Empty title={findings.nothingJudged}>{findings.nothingJudgedHelp}</Empty>
  )
}
