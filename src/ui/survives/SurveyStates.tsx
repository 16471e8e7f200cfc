import type { ReactNode } from 'react'
import { useWorkspaceState } from '../app/context'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { TableBar } from '../kit/grid/TableBar'
import { RotateCcw } from '../kit/icons'
import { surveyWords } from '../text/resilienceSurvey'
import { words } from '../text/text'
import { SurveyProgress } from './SurveyProgress'
import type { useSurvey } from './useSurvey'

interface SurveyStateProps {
  readonly survey: Omit<ReturnType<typeof useSurvey>, 'output'>
  /** What is being done. */
  readonly label: string
}

/** What stands above a table that is older than the facility: how far the next one is. */
export function SurveyRunning({ survey, label }: SurveyStateProps) {
  if (survey.isStopped) {
    return survey.isStale ? (
      <p role="status">
        {surveyWords.stopped}{' '}
        <Button icon={RotateCcw} onClick={survey.again}>
          {surveyWords.again}
        </Button>
      </p>
    ) : null
  }
  if (!survey.isStale || !survey.isSlow) return null
  return <SurveyProgress label={label} progress={survey.progress} onCancel={survey.stop} />
}

/** What stands in place of a table that has not come yet. */
export function SurveyWaiting({
  survey,
  label,
  choice,
}: SurveyStateProps & { readonly choice: ReactNode }) {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { fault, isStopped, isSlow, progress } = survey
  return (
    <>
      <TableBar>{choice}</TableBar>
      {isStopped ? (
        <Empty title={surveyWords.stopped}>
          <Button icon={RotateCcw} onClick={survey.again}>
            {surveyWords.again}
          </Button>
        </Empty>
      ) : fault !== undefined ? (
        <Empty title={words.table.faulty(fault)} />
      ) : !isAnswered ? (
        <Empty title={words.findings.notComputed} />
      ) : isSlow || progress ? (
        <Empty title={label}>
          {surveyWords.workingHelp}
          <SurveyProgress label={label} progress={progress} onCancel={survey.stop} />
        </Empty>
      ) : null}
    </>
  )
}
