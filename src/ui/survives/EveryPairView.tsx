import { useMemo } from 'react'
import { useTables } from '../app/tables'
import { useJudgedLens } from '../app/useLens'
import { Empty } from '../kit/Empty'
import { surveyWords } from '../text/resilienceSurvey'
import { words } from '../text/text'
import type { ViewProps } from './define'
import { everyPairColumns, everyPairLines } from './everyPair'
import { SurveyRunning, SurveyWaiting } from './SurveyStates'
import { SurvivesTable } from './SurvivesTable'
import { useBreakStudy } from './useShow'
import { useSurvey } from './useSurvey'

const { pairs: texts } = surveyWords

/** Two pieces of equipment lost at once, through all three networks; a click follows them over time. */
export function EveryPairView({ choice }: Pick<ViewProps, 'choice'>) {
  const survey = useSurvey('resilience-pairs')
  const { output, isStale } = survey
  const { document } = useTables('equipment')
  const isMining = useJudgedLens() === 'mining'
  const columns = useMemo(() => everyPairColumns(isMining), [isMining])
  const rows = useMemo(
    () => (output ? everyPairLines(output.pairs, document) : []),
    [output, document],
  )
  const study = useBreakStudy()
  if (!output) return <SurveyWaiting survey={survey} label={texts.working} choice={choice} />
  const summary = [
    isStale ? words.table.working : '',
    texts.summary(output.pairs.length, output.tried, output.stoodFor),
    output.left > 0 ? texts.capped(output.left) : '',
  ]
  return (
    <SurvivesTable
      label={surveyWords.grids.pairs}
      name="pairs-of-losses"
      columns={columns}
      rows={rows}
      show={({ pair }) => study(pair.contingency)}
      summary={summary.filter(Boolean).join('; ')}
      nothing={<Empty title={texts.none}>{texts.noneHelp}</Empty>}
      evidence={<SurveyRunning survey={survey} label={texts.working} />}
      choice={choice}
    />
  )
}
