import { useEffect, useRef } from 'react'
import { formatQuantity } from '#base'
import type { PowerTrace, TracedCord, TraceStep } from '#engines'
import { drawnOut, pathTonesOf, toneColor } from '#workspace'
import { useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { useInquiry } from '../app/useInquiry'
import { useResolvedTheme } from '../app/useTheme'
import { nameOfAny } from '../findings/subjects'
import { say, words } from '../text/text'
import { afterLayout } from './afterLayout'
import css from './Power.module.css'
import { StudyFrame } from './StudyFrame'
import { commonSteps, shareText } from './trace'

const { power } = words

/** Hands what was found to the view and brings it into sight once. */
const useTrace = (
  id: string,
): { readonly trace: PowerTrace | undefined; readonly fault: string | undefined } => {
  const { store, frame } = useWorkspace()
  const { output, fault } = useInquiry('power-trace', { id })
  const trace = output?.id === id ? output : undefined
  const isFramed = useRef(false)
  useEffect(() => {
    if (!trace) return
    store.setState({ study: { type: 'trace', id, found: trace } })
    if (isFramed.current || trace.cords.length === 0) return
    isFramed.current = true
    return afterLayout(() => frame(drawnOut(store.getState())))
  }, [store, frame, id, trace])
  return { trace, fault }
}

/** Every cord of a piece of equipment, step by step up to the substation. */
export function TracePanel({ id }: { readonly id: string }) {
  const { document } = useTables('equipment')
  const { trace, fault } = useTrace(id)
  return (
    <StudyFrame title={power.traceOf(nameOfAny(document, id))}>
      {trace ? <Found trace={trace} /> : <p>{fault ?? power.tracing}</p>}
    </StudyFrame>
  )
}

function Found({ trace }: { readonly trace: PowerTrace }) {
  const { document } = useTables('equipment')
  if (trace.cords.length === 0) return <p>{power.outside}</p>
  const common = commonSteps(trace)
  const count = trace.cords.reduce((sum, cord) => sum + cord.count, 0)
  const names = common.map((id) => nameOfAny(document, id)).join(', ')
  return (
    <>
      {trace.supply === undefined ? null : (
        <p>
          <b data-supply={trace.supply}>{power.supply[trace.supply]}</b>
          {': '}
          {power.cords(count)}
          {trace.cordsNeeded === undefined ? '' : `, ${power.needs(trace.cordsNeeded)}`}
          {'. '}
          {trace.cords.length < 2 ? '' : names === '' ? power.noCommon : power.commonTo(names)}
        </p>
      )}
      {trace.cords.map((cord) => (
        <Cord key={cord.from} cord={cord} isLoad={trace.supply !== undefined} />
      ))}
    </>
  )
}

function Cord({ cord, isLoad }: { readonly cord: TracedCord; readonly isLoad: boolean }) {
  const { document } = useTables('equipment')
  return (
    <div className={css.cord} data-live={cord.live}>
      <h3>
        {isLoad ? power.cords(cord.count) : power.through}
        <span>{cord.live ? formatQuantity(cord.loadKw, 'kW') : power.dead}</span>
      </h3>
      <ol aria-label={nameOfAny(document, cord.from)}>
        {cord.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </div>
  )
}

function Step({ step }: { readonly step: TraceStep }) {
  const { frame, select, library } = useWorkspace()
  const theme = useResolvedTheme()
  const { document } = useTables('equipment')
  const tone = step.path === undefined ? undefined : pathTonesOf(document).get(step.path)
  const share = shareText(step.share)
  const show = () => {
    select([step.id])
    frame([step.id])
  }
  return (
    <li data-live={step.live} data-common={step.common}>
      <i
        style={
          tone === undefined || !step.live ? undefined : { background: toneColor(tone, theme) }
        }
      />
      <button type="button" onClick={show}>
        <b>{nameOfAny(document, step.id)}</b>
        <small>{say(library.kind(step.kind).name)}</small>
        <span className={css.figures}>
          {step.live ? formatQuantity(step.loadKw, 'kW') : power.dead}
          {Number.isNaN(step.ratingKw)
            ? ''
            : `, ${power.ofRating(formatQuantity(step.utilisation, 'ratio'))}`}
          {share === undefined ? '' : ` · ${power.share(share)}`}
        </span>
        {step.protects ? <small className={css.protects}>{power.protectsHere}</small> : null}
        {step.spare.length === 0 ? null : (
          <small>{power.spare(step.spare.map((id) => nameOfAny(document, id)).join(', '))}</small>
        )}
      </button>
      {step.common ? <em title={power.commonHelp}>{power.common}</em> : null}
    </li>
  )
}
