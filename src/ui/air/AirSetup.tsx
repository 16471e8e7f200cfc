import { formatQuantity } from '#base'
import type { AirSurvey, AirTarget } from '#engines'
import { useAir, useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Picker } from '../kit/Picker'
import { words } from '../text/text'
import css from './Air.module.css'
import { aboutTime } from './figures'
import { askedValues } from './questions'
import { targetKey, targetOptions } from './targets'
import { useEstimate, useGrid, useSetAir } from './useAir'

const { air: texts } = words

interface AirSetupProps {
  readonly target: AirTarget
  readonly survey: AirSurvey | undefined
  readonly fault: string | undefined
  readonly isStale: boolean
}

/** Which room on which grid, how long that takes, and the button that begins it. */
export function AirSetup({ target, survey, fault, isStale }: AirSetupProps) {
  const control = useAir()
  const setAir = useSetAir()
  const { document } = useTables('rooms')
  const options = targetOptions(document.list('rooms'))
  const { choices, wantedMm } = useGrid(survey)
  const hasQuestions = (survey?.questions.length ?? 0) > 0
  const isReady = survey !== undefined && wantedMm !== undefined && !hasQuestions
  return (
    <>
      <p>{texts.lead}</p>
      <Picker
        label={texts.target}
        value={targetKey(target)}
        options={options}
        onChange={(value) => {
          control.clear()
          setAir({ target: options.find((one) => one.value === value)?.target })
        }}
      />
      {wantedMm === undefined ? null : (
        <Picker
          label={texts.grid}
          prefix={`${texts.grid}:`}
          value={String(wantedMm)}
          options={choices.map((choice) => ({
            value: String(choice.wantedMm),
            label: texts.gridOption(
              formatQuantity(choice.wantedMm / 1000, 'm'),
              formatQuantity(choice.cells, 'count'),
            ),
          }))}
          onChange={(value) => setAir({ wantedMm: Number(value) })}
        />
      )}
      {fault === undefined ? null : <p className={css.fault}>{fault}</p>}
      {survey && hasQuestions ? <Missing survey={survey} /> : null}
      {isReady ? <Running survey={survey} wantedMm={wantedMm} isStale={isStale} /> : null}
    </>
  )
}

const mostAsked = 8

function Missing({ survey }: { readonly survey: AirSurvey }) {
  const { select, frame, library } = useWorkspace()
  const { document } = useTables('equipment', 'rooms')
  const asked = askedValues(survey.questions, document, library)
  return (
    <div className={css.missing}>
      <p role="status">{texts.missing}</p>
      <ul>
        {asked.slice(0, mostAsked).map(({ key, text, ids }) => (
          <li key={key}>
            <button
              type="button"
              onClick={() => {
                select(ids)
                frame(ids)
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      {asked.length > mostAsked ? <p>{texts.missingMore(asked.length - mostAsked)}</p> : null}
    </div>
  )
}

interface RunningProps {
  readonly survey: AirSurvey
  readonly wantedMm: number
  readonly isStale: boolean
}

function Running({ survey, wantedMm, isStale }: RunningProps) {
  const control = useAir()
  const { frame } = useWorkspace()
  const isRunning = useWorkspaceState(({ air }) => air.isRunning)
  const result = useWorkspaceState(({ air }) => air.result)
  const fault = useWorkspaceState(({ air }) => air.fault)
  const found = useEstimate(survey, wantedMm)
  if (isRunning) return <Progress />
  const estimate = found?.estimate
  const cannot = fault ?? found?.fault
  return (
    <>
      <p role="status">
        {estimate
          ? texts.about(formatQuantity(estimate.cells, 'count'), aboutTime(estimate.seconds))
          : cannot === undefined
            ? texts.estimating
            : null}
      </p>
      {cannot === undefined ? null : (
        <p className={css.fault} role="alert">
          {cannot}
        </p>
      )}
      {isStale ? <p className={css.stale}>{texts.stale}</p> : null}
      <div className={css.foot}>
        <Button
          tone="strong"
          disabled={found?.fault !== undefined}
          onClick={() => {
            control.start(survey, wantedMm)
            frame([survey.target.room])
          }}
        >
          {result ? texts.runAgain : texts.run}
        </Button>
      </div>
    </>
  )
}

function Progress() {
  const control = useAir()
  const units = useChrome((state) => state.units)
  const frame = useWorkspaceState(({ air }) => air.result?.frame)
  const live = frame && !frame.isLast ? frame : undefined
  const share = live?.progress.share ?? 0
  return (
    <>
      <p className={css.announced} role="status">
        {texts.begun}
      </p>
      <progress className={css.progress} aria-label={texts.progress} max={1} value={share} />
      <p>
        {live
          ? texts.running(
              formatQuantity(Math.round(live.progress.timeS), 's', units),
              formatQuantity(Math.round(live.elapsedS), 's', units),
            )
          : texts.begun}
      </p>
      <div className={css.foot}>
        <Button onClick={() => control.cancel()}>{texts.cancel}</Button>
      </div>
    </>
  )
}
