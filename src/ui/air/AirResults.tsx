import { formatQuantity, type UnitSystem } from '#base'
import type { AirIndices } from '#engines'
import { airViewMarginK, parametersOf, validationNear } from '#standards'
import type { AirResult } from '#workspace'
import { useChrome, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import { say, words } from '../text/text'
import css from './Air.module.css'
import { allowableText, frameIndices, indexText } from './figures'

const { air: texts } = words

const names = [
  'shi',
  'rhi',
  'rti',
  'rciHigh',
  'rciLow',
  'airflowRatio',
] as const satisfies readonly (keyof AirIndices)[]

interface AirResultsProps {
  readonly result: AirResult
  readonly isStale: boolean
}

/** How a run ended, in a sentence. */
const endOf = ({ progress, elapsedS }: AirResult['frame'], units: UnitSystem): string => {
  const wall = formatQuantity(Math.max(1, Math.round(elapsedS)), 's', units)
  if (progress.state === 'settled') return texts.done(wall)
  const drift = formatQuantity(Math.round(progress.driftK * 10) / 10, 'K', units)
  return progress.state === 'restless' ? texts.restless(wall, drift) : texts.unsteady
}

/** Figures of the air that was computed, and how far to trust them. */
export function AirResults({ result, isStale }: AirResultsProps) {
  const { frame } = result
  const { document } = useTables('equipment')
  const units = useChrome((state) => state.units)
  if (!frame.isLast) return null
  const parameter = parametersOf(document.head.parameters)
  const elevationM = document.head.site.elevationM ?? 0
  const indices = frameIndices(frame, parameter, elevationM)
  const { progress } = frame
  return (
    <div className={css.results} data-stale={isStale}>
      <p role="status" data-state={progress.settled ? 'settled' : 'unsettled'}>
        {endOf(frame, units)}
      </p>
      <p className={css.sentence}>
        {allowableText(frame, parameter(airViewMarginK), elevationM, units)}
      </p>
      {indices ? <Indices indices={indices} /> : null}
      <p>
        {texts.balance(
          formatQuantity(progress.heatInKw, 'kW', units),
          formatQuantity(progress.heatOutKw, 'kW', units),
          `${(Math.abs(progress.imbalance) * 100).toFixed(1)} %`,
        )}
      </p>
      <Intakes result={result} />
      <Trust result={result} />
    </div>
  )
}

function Indices({ indices }: { readonly indices: AirIndices }) {
  return (
    <dl className={css.indices}>
      {names.map((name) => (
        <div key={name} title={texts.formulas[name]}>
          <dt>
            {texts.indices[name]}
            <small>{texts.formulas[name]}</small>
          </dt>
          <dd>{indexText(name, indices[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

const mostRacks = 40

function Intakes({ result }: { readonly result: AirResult }) {
  const { select, frame: look } = useWorkspace()
  const { document } = useTables('equipment')
  const units = useChrome((state) => state.units)
  const { racks } = result.frame.readings
  return (
    <table className={css.intakes}>
      <caption>{texts.hottest}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.rack}</th>
          <th scope="col">{texts.warmest}</th>
          <th scope="col">{texts.intake}</th>
        </tr>
      </thead>
      <tbody>
        {racks.slice(0, mostRacks).map(({ id, intakeMaxC, intakeC }) => (
          <tr key={id}>
            <th scope="row">
              <button
                type="button"
                onClick={() => {
                  select([id])
                  look([id])
                }}
              >
                {nameOfAny(document, id)}
              </button>
            </th>
            <td>{formatQuantity(intakeMaxC, 'C', units)}</td>
            <td>{formatQuantity(intakeC, 'C', units)}</td>
          </tr>
        ))}
      </tbody>
      {racks.length > mostRacks ? (
        <tfoot>
          <tr>
            <td colSpan={3}>{words.common.more(racks.length - mostRacks)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

/** The errors of this solver that were measured, on the grid nearest to this one. */
function Measured({ cellM }: { readonly cellM: number }) {
  const units = useChrome((state) => state.units)
  const on = validationNear(cellM)
  if (!on) return null
  const kelvin = (value: number) => formatQuantity(Math.abs(value), 'K', units)
  return (
    <>
      <p>
        {texts.measured(
          texts.measuredRoom,
          formatQuantity(on.cellM, 'm', units),
          String(on.sensors),
          kelvin(on.sensorMeanK),
          kelvin(on.sensorBiasK),
        )}
      </p>
      <p>{texts.measuredRacks(String(on.racks), kelvin(on.rackMeanK), kelvin(on.rackWorstK))}</p>
    </>
  )
}

function Trust({ result }: { readonly result: AirResult }) {
  return (
    <>
      <details className={css.more}>
        <summary>{texts.assumptions}</summary>
        <ul>
          {result.survey.assumptions.map((text) => (
            <li key={say(text)}>{say(text)}</li>
          ))}
        </ul>
      </details>
      <details className={css.more} open>
        <summary>{texts.trust}</summary>
        <p>{texts.trustLead}</p>
        <Measured cellM={Math.max(...result.frame.grid.cellMm) / 1000} />
      </details>
    </>
  )
}
