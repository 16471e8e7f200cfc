import type { Progress } from '#workspace'
import { Button } from '../kit/Button'
import { X } from '../kit/icons'
import { surveyWords } from '../text/resilienceSurvey'
import css from './Survives.module.css'

interface SurveyProgressProps {
  readonly label: string
  readonly progress: Progress | undefined
  readonly onCancel: () => void
}

/** How far a survey has come, and how to stop it. */
export function SurveyProgress({ label, progress, onCancel }: SurveyProgressProps) {
  return (
    <div className={css.progress}>
      <progress
        aria-label={label}
        {...(progress ? { max: progress.of, value: progress.done } : {})}
      />
      <span>{progress ? surveyWords.progress(progress.done, progress.of) : ''}</span>
      <Button icon={X} onClick={onCancel}>
        {surveyWords.cancel}
      </Button>
    </div>
  )
}
