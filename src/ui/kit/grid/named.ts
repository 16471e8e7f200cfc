import type { Unit } from '#base'
import type { GridColumn } from './columns'

/**
 * Makes columns that are called and explained by a dictionary: `labels` by id, `help` for those that
 * need a sentence.
 */
export const namedColumns =
  <Id extends string>(
    labels: Readonly<Record<Id, string>>,
    help: Readonly<Partial<Record<string, string>>>,
  ) =>
  <R>(
    id: Id,
    widthPx: number,
    value: GridColumn<R>['value'],
    unit?: Unit,
    more: Partial<Pick<GridColumn<R>, 'alarmAbove' | 'alarmBelow' | 'isSummed' | 'atLeast'>> = {},
  ): GridColumn<R> => {
    const sentence = help[id]
    return {
      id,
      label: labels[id],
      ...(sentence === undefined ? {} : { help: sentence }),
      widthPx,
      value,
      ...(unit === undefined ? {} : { unit }),
      ...more,
    }
  }
