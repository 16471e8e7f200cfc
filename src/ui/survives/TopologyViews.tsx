import { useMemo } from 'react'
import { formatTotal } from '../format/figures'
import { Empty } from '../kit/Empty'
import { words } from '../text/text'
import { diversityColumns, feederColumns, pointColumns, transferColumns } from './columns'
import type { ViewProps } from './define'
import { useNaming } from './naming'
import { SurvivesTable } from './SurvivesTable'
import {
  dependentRows,
  diversityLines,
  feederLines,
  loadsInDoubt,
  pointLines,
  transferLines,
} from './topology'
import { useShow } from './useShow'

const { survives } = words

const idsAt = (rows: readonly number[], ids: readonly string[]): readonly string[] =>
  rows.flatMap((row) => ids[row] ?? [])

/** Components that some load cannot do without, on every way that automatic switching has. */
export function PointsView({ losses, ids, choice }: ViewProps) {
  const naming = useNaming()
  const show = useShow()
  const rows = useMemo(() => pointLines(losses, ids, naming), [losses, ids, naming])
  const unsaid = useMemo(() => loadsInDoubt(losses), [losses])
  const doubt = unsaid > 0 ? survives.pointsUnsaid(unsaid) : ''
  return (
    <SurvivesTable
      label={survives.grids.points}
      name="points"
      columns={pointColumns}
      rows={rows}
      show={({ key, point }) => show(key, [key, ...idsAt(dependentRows(point, losses), ids)])}
      summary={
        rows.length === 0
          ? ''
          : `${survives.pointSummary(rows.length)}${doubt === '' ? '' : `. ${doubt}`}`
      }
      nothing={
        doubt === '' ? (
          <Empty title={survives.noPoints}>{survives.noPointsHelp}</Empty>
        ) : (
          <Empty title={survives.noPointsKnown}>{doubt}</Empty>
        )
      }
      choice={choice}
    />
  )
}

/** What the cords of each class of loads have in common. */
export function DiversityView({ losses, ids, choice }: ViewProps) {
  const naming = useNaming()
  const show = useShow()
  const rows = useMemo(() => diversityLines(losses, ids, naming), [losses, ids, naming])
  const sharing = losses.diversity.filter(({ afterProtection }) => afterProtection.length > 0)
  return (
    <SurvivesTable
      label={survives.grids.diversity}
      name="diversity"
      columns={diversityColumns}
      rows={rows}
      show={(line) => show(undefined, idsAt([...line.shared, ...line.rows], ids))}
      summary={rows.length === 0 ? '' : survives.diversitySummary(sharing.length, rows.length)}
      nothing={<Empty title={survives.noDiversity}>{survives.noDiversityHelp}</Empty>}
      choice={choice}
    />
  )
}

/** Transfer switches, and what bridges the break that each makes. */
export function TransfersView({ losses, ids, choice }: ViewProps) {
  const naming = useNaming()
  const show = useShow()
  const rows = useMemo(() => transferLines(losses, ids, naming), [losses, ids, naming])
  return (
    <SurvivesTable
      label={survives.grids.transfers}
      name="transfers"
      columns={transferColumns}
      rows={rows}
      show={({ key }) => show(key, [key])}
      summary={rows.length === 0 ? '' : survives.transferSummary}
      nothing={<Empty title={survives.noTransfers}>{survives.noTransfersHelp}</Empty>}
      choice={choice}
    />
  )
}

/** Feeders that a mine may open when the grid is short, and what each of them sheds. */
export function CurtailmentView({ losses, ids, choice }: ViewProps) {
  const naming = useNaming()
  const show = useShow()
  const rows = useMemo(() => feederLines(losses, ids, naming), [losses, ids, naming])
  const { kw, unknownRows } = losses.curtailment
  const victims = new Map(losses.faults.map(({ lost, dropped }) => [lost, dropped]))
  return (
    <SurvivesTable
      label={survives.grids.curtailment}
      name="curtailment"
      columns={feederColumns}
      rows={rows}
      show={({ key }) => show(key, [key, ...idsAt(victims.get(key) ?? [], ids)])}
      summary={
        rows.length === 0
          ? ''
          : survives.curtailmentSummary(
              formatTotal({ value: kw, unknownCount: unknownRows.length }, 'kW'),
            )
      }
      nothing={<Empty title={survives.noCurtailment}>{survives.noCurtailmentHelp}</Empty>}
      choice={choice}
    />
  )
}
