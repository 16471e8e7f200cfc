import { formatQuantity } from '#base'
import { plainLabels, setSite } from '#document'
import type { DesignWeather, YearWeather } from '#engines'
import { useChrome, useEditing } from '../app/context'
import { useTables } from '../app/tables'
import { Button } from '../kit/Button'
import { Hint } from '../kit/Hint'
import { words } from '../text/text'
import { formatC } from './figures'
import { placeToTake } from './place'
import css from './Year.module.css'

const { year } = words

/** Figures of design days are stated to a tenth. */
const tenth = (value: number): number => Math.round(value * 10) / 10

/** What the file can tell the site: its design day, and where it is. Nothing is taken unasked. */
export function Offers({ weather }: { readonly weather: YearWeather }) {
  const editing = useEditing()
  const units = useChrome((state) => state.units)
  const { document } = useTables('head', 'weather')
  const [record] = document.list('weather')
  const place = record ? placeToTake(document.head.site, record) : undefined
  const setDesign = ({ dryBulbC, wetBulbC }: DesignWeather) =>
    editing.perform(plainLabels.changeSite, (edit) =>
      setSite(edit, {
        designDryBulbC: tenth(dryBulbC),
        ...(wetBulbC === undefined ? {} : { designWetBulbC: tenth(wetBulbC) }),
      }),
    )
  const label = ({ share, dryBulbC, wetBulbC }: DesignWeather): string => {
    const [dry, wet] = [formatC(dryBulbC, units), formatC(wetBulbC, units)]
    return share === 1
      ? year.designWarmest(dry, wet)
      : year.designShare(formatQuantity(share, 'ratio'), dry, wet)
  }
  return (
    <div className={css.offers}>
      <span>{year.designPoint}</span>
      {weather.design.map((design) => (
        <Hint key={design.share} text={year.designHelp}>
          <span>
            <Button onClick={() => setDesign(design)}>{label(design)}</Button>
          </span>
        </Hint>
      ))}
      {place === undefined ? null : (
        <Hint text={year.takePlaceHelp}>
          <span>
            <Button
              onClick={() =>
                editing.perform(plainLabels.changeSite, (edit) => setSite(edit, place))
              }
            >
              {year.takePlace}
            </Button>
          </span>
        </Hint>
      )}
    </div>
  )
}
