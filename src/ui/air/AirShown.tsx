import { formatQuantity } from '#base'
import { type AirResult, airRangeOf, type SliceAxis } from '#workspace'
import { useChrome, useWorkspace, useWorkspaceState } from '../app/context'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import { useGradient } from '../view/useGradient'
import css from './Air.module.css'
import { useSetAir } from './useAir'

const { air: texts } = words

const axes: readonly SliceAxis[] = ['z', 'x', 'y']
const numbers = { x: 0, y: 1, z: 2 } as const

/** What of the air is seen in the view, and the colours that it is seen in. */
export function AirShown({ result }: { readonly result: AirResult }) {
  const setAir = useSetAir()
  const { store } = useWorkspace()
  const shows = useWorkspaceState(({ air }) => air.shows)
  const isColoured = useWorkspaceState(({ overlay }) => overlay === intakeOverlay)
  const colour = (isOn: boolean) => store.setState({ overlay: isOn ? intakeOverlay : undefined })
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <fieldset className={css.shown}>
      <legend>{texts.shows}</legend>
      <Tick
        label={texts.slice}
        isOn={shows.slice}
        onChange={(slice) => setAir({ shows: { ...shows, slice } })}
      />
      {shows.slice ? <Cut result={result} /> : null}
      <Tick
        label={texts.motion}
        isOn={shows.motion}
        onChange={(motion) => setAir({ shows: { ...shows, motion } })}
      />
      {isCalm && shows.motion ? <small>{texts.calm}</small> : null}
      <Tick label={texts.intakes} isOn={isColoured} onChange={colour} />
      {shows.slice || shows.motion ? <Scale result={result} /> : null}
    </fieldset>
  )
}

const intakeOverlay = 'air-intake'

interface TickProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}

function Cut({ result }: { readonly result: AirResult }) {
  const setAir = useSetAir()
  const units = useChrome((state) => state.units)
  const { axis, at } = useWorkspaceState(({ air }) => air.slice)
  const { sizeMm, originMm } = result.survey
  const along = (sizeMm[numbers[axis]] * at) / 1000
  const fromM = axis === 'z' ? 0 : originMm[numbers[axis]] / 1000
  return (
    <div className={css.cut}>
      <Segmented
        label={texts.cut}
        value={axis}
        options={axes.map((value) => ({ value, label: texts.cuts[value] }))}
        onChange={(next) => setAir({ slice: { axis: next, at: next === 'z' ? 0.4 : 0.5 } })}
      />
      <div className={css.place}>
        <input
          type="range"
          aria-label={texts.place}
          aria-valuetext={formatQuantity(fromM + along, 'm', units)}
          min={0}
          max={1}
          step={0.01}
          value={at}
          onChange={(event) => setAir({ slice: { axis, at: Number(event.currentTarget.value) } })}
        />
        <output>{formatQuantity(Math.round((fromM + along) * 100) / 100, 'm', units)}</output>
      </div>
    </div>
  )
}

function Scale({ result }: { readonly result: AirResult }) {
  const units = useChrome((state) => state.units)
  const gradient = useGradient('airRamp')
  const { lowC, highC } = airRangeOf(result.frame)
  const middleC = (lowC + highC) / 2
  return (
    <figure className={css.scale} aria-label={texts.legend}>
      <span className={css.ramp} style={{ background: gradient }} />
      <figcaption>
        {[lowC, middleC, highC].map((celsius) => (
          <span key={celsius}>{formatQuantity(celsius, 'C', units)}</span>
        ))}
      </figcaption>
    </figure>
  )
}
