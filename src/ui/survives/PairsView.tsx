import { useMemo } from 'react'
import { pairEvidence } from '#rules'
import { Empty } from '../kit/Empty'
import { say, words } from '../text/text'
import { pairColumns } from './columns'
import type { SurveyProps } from './define'
import { useNaming } from './naming'
import { pairLines } from './pairs'
import css from './Survives.module.css'
import { SurvivesTable } from './SurvivesTable'
import { itemOf } from './topology'
import { useFaultStudy } from './useShow'

interface PairsViewProps extends SurveyProps {
  /** A fault while the first is out for work, rather than two faults. */
  readonly isPlanned: boolean
}

/** Two losses at once that do more harm than each alone, by classes of like components. */
export function PairsView({ survey, ids, choice, isStale, isPlanned }: PairsViewProps) {
  const { pairs } = survey
  const naming = useNaming()
  const study = useFaultStudy()
  const found = isPlanned ? pairs.planned : pairs.harmful
  const rows = useMemo(() => pairLines(found, ids, naming), [found, ids, naming])
  const columns = useMemo(() => pairColumns(isPlanned), [isPlanned])
  const { survives, table } = words
  const summary = [
    isStale ? table.working : '',
    isPlanned
      ? survives.workPairSummary(rows.length)
      : survives.pairSummary(rows.length, pairs.pairsTried, pairs.pairsStoodFor),
    pairs.capped ? say(pairs.capped) : '',
  ]
  const evidence = useMemo(
    () => pairEvidence(pairs, (row) => itemOf(row, ids, naming).name),
    [pairs, ids, naming],
  )
  return (
    <SurvivesTable
      label={survives.grids[isPlanned ? 'workPairs' : 'pairs']}
      name={isPlanned ? 'faults-during-work' : 'two-faults'}
      columns={columns}
      rows={rows}
      show={({ pair }) => {
        const both = [pair.first, pair.second].flatMap((row) => ids[row] ?? [])
        study({ ids: both }, both)
      }}
      summary={summary.filter(Boolean).join(' ')}
      nothing={
        <Empty title={isPlanned ? survives.noWorkPairs : survives.noPairs}>
          {isPlanned ? survives.noWorkPairsHelp : survives.noPairsHelp}
        </Empty>
      }
      evidence={
        <p className={css.evidence}>
          <b>{evidence.ref}</b> {say(evidence.text)}
        </p>
      }
      choice={choice}
    />
  )
}
