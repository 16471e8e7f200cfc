import type { UnitSystem } from '#base'
import { isShown, layoutOf, type Workspace } from '#workspace'
import { sheetWords as text } from '../text/sheet'
import type { SheetContent } from './content'
import { heightText } from './lengths'
import type { Looked } from './looked'
import { type Marks, type MarkType, marksOf, markTypes } from './marks'
import { tilesOf } from './pages'
import { fittingScale, namedScales, type PaperSize, scalesOf } from './paper'
import { type Projected, project } from './project'
import { marginsOf, writeSheets } from './write'
import { coveredBy } from './write-drawing'

/** What a person chose for a sheet; without a scale the largest that fits. */
export interface SheetWish extends Looked {
  readonly paper: PaperSize
  readonly scale?: number | undefined
  /** What is drawn besides the facility's own lines; without it, all of it. */
  readonly shows?: ReadonlySet<MarkType> | undefined
}

export interface ComposedSheet {
  /** As many sheets as the drawing and its notes take, at least one. */
  readonly pages: readonly string[]
  readonly title: string
  readonly scale: number
  readonly fitting: number | undefined
  /** Whether the whole drawing has room on one sheet at its scale. */
  readonly fits: boolean
  /** Sheets that the drawing takes at its scale, notes apart; undefined where they are too many and it is cut off. */
  readonly sheets: number | undefined
}

const axisOf = { plan: 'z', south: 'y', north: 'y', east: 'x', west: 'x' } as const

/** A scale as people say it: `1:100 on A3`, `1/8" = 1'-0" on ANSI B`. */
export const scaleName = (scale: number, paper: PaperSize, units: UnitSystem): string => {
  const named = units === 'imperial' ? namedScales.get(scale) : undefined
  return named === undefined ? text.ratio(scale, paper) : text.namedScale(named, paper)
}

const everything: ReadonlySet<MarkType> = new Set(markTypes)

const titleOf = ({ view, cutM }: Looked, units: UnitSystem): string =>
  cutM === undefined
    ? text.drawingTitle[view]
    : text.sectionTitle(text.views[view], axisOf[view], heightText(cutM, units))

const remarks = (
  projected: Projected,
  marks: Marks,
  needs: { readonly units: UnitSystem; readonly lowRooms: number },
): readonly string[] => {
  const { hiddenCount, sizelessCount, isPlain } = projected
  const hasFigures = marks.measures.length > 0 || marks.rows.length > 0
  const said = (count: number, words: (count: number) => string) =>
    count > 0 ? [words(count)] : []
  return [
    ...(hasFigures ? [text.dimensionsIn[needs.units]] : []),
    ...said(hiddenCount, text.hidden),
    ...(isPlain ? [text.plain] : []),
    ...said(needs.lowRooms, text.uncertainRooms),
    ...said(sizelessCount, text.sizeless),
    ...said(marks.chainsLeftOut, text.chainsLeftOut),
    ...said(
      marks.elements.filter((one) => one.widthM === undefined).length,
      text.uncertainElements,
    ),
  ]
}

/** Draws the facility as it is now on sheets; undefined where nothing is shown. */
export const composeSheet = (
  { store, library }: Pick<Workspace, 'store' | 'library'>,
  wish: SheetWish,
): ComposedSheet | undefined => {
  const state = store.getState()
  const { document, visibility, units } = state
  const { paper, view, cutM, shows = everything } = wish
  const looked = { view, cutM }
  const shown = ({ id }: { readonly id: string }) => isShown(document, visibility, id)
  const layout = layoutOf(document, library)
  const projected = project({ document, visibility }, layout, looked)
  const marks = marksOf({ state, layout, looked, projected, shows })
  const rooms = document.list('rooms').filter(shown)
  const routes = document.list('routes').filter(shown)
  const doors = document.list('elements').filter((one) => one.type === 'door' && shown(one))
  const covered = coveredBy({ projected, marks, rooms, routes, looked })
  if (!covered) return undefined
  const margins = marginsOf(marks)
  const size = { widthM: covered.maxX - covered.minX, heightM: covered.maxY - covered.minY }
  const fitting = fittingScale(size, paper, units, margins)
  const scale = wish.scale ?? fitting ?? scalesOf(units).at(-1)
  if (scale === undefined) return undefined
  const tiling = tilesOf(covered, paper, scale, margins)
  const title = titleOf(looked, units)
  const { sheet, name } = document.head
  const lowRooms = view === 'plan' ? 0 : rooms.filter((one) => !one.open && !one.heightM).length
  const content: SheetContent = {
    ...{ looked, paper, scale, units, projected, marks, shows, rooms, doors, routes, sheet, title },
    facility: name,
    notes: [...(tiling ? [] : [text.cutOff]), ...remarks(projected, marks, { units, lowRooms })],
    labels: text.fields,
    scaleText: scaleName(scale, paper, units),
    length: { metre: text.metre, foot: text.foot },
    pageText: text.pages,
  }
  const whole = { tiles: [{ window: covered, column: 0, row: 0 }], columns: 1, rows: 1 }
  return {
    pages: writeSheets(content, tiling ?? whole),
    title,
    scale,
    fitting,
    fits: fitting !== undefined && scale >= fitting,
    sheets: tiling?.tiles.length,
  }
}
