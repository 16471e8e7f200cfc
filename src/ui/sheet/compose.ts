import { isShown, layoutOf, type Workspace } from '#workspace'
import { sheetWords as text } from '../text/sheet'
import { fittingScale, type PaperSize } from './paper'
import { type Looked, project } from './project'
import { coveredBy, type SheetContent, writeSheet } from './write'

/** What a person chose for a sheet; without a scale the largest that fits. */
export interface SheetWish extends Looked {
  readonly paper: PaperSize
  readonly scale?: number | undefined
}

export interface ComposedSheet {
  readonly svg: string
  readonly title: string
  readonly scale: number
  readonly fitting: number | undefined
  /** Whether the whole drawing has room at its scale. */
  readonly fits: boolean
}

const axisOf = { plan: 'z', south: 'y', north: 'y', east: 'x', west: 'x' } as const

const titleOf = ({ view, cutM }: Looked): string =>
  cutM === undefined
    ? text.drawingTitle[view]
    : text.sectionTitle(text.views[view], axisOf[view], cutM.toFixed(2))

/** Draws the facility as it is now on a sheet; undefined where nothing is shown. */
export const composeSheet = (
  { store, library }: Pick<Workspace, 'store' | 'library'>,
  wish: SheetWish,
): ComposedSheet | undefined => {
  const { document, visibility } = store.getState()
  const { paper, view, cutM } = wish
  const looked = { view, cutM }
  const shown = ({ id }: { readonly id: string }) => isShown(document, visibility, id)
  const projected = project({ document, visibility }, layoutOf(document, library), looked)
  const rooms = document.list('rooms').filter(shown)
  const routes = document.list('routes').filter(shown)
  const covered = coveredBy({ projected, rooms, routes, looked })
  if (!covered) return undefined
  const widthM = covered.maxX - covered.minX
  const heightM = covered.maxY - covered.minY
  const fitting = fittingScale(widthM, heightM, paper)
  const scale = wish.scale ?? fitting
  if (scale === undefined) return undefined
  const title = titleOf(looked)
  const { sheet, name } = document.head
  const lowRooms = view === 'plan' ? 0 : rooms.filter((one) => !one.open && !one.heightM).length
  const notes = [
    ...(projected.hiddenCount > 0 ? [text.hidden(projected.hiddenCount)] : []),
    ...(projected.isPlain ? [text.plain] : []),
    ...(lowRooms > 0 ? [text.uncertainRooms(lowRooms)] : []),
  ]
  const content: SheetContent = {
    looked,
    paper,
    scale,
    projected,
    rooms,
    routes,
    sheet,
    facility: name,
    title,
    notes,
    labels: text.fields,
    scaleText: text.ratio(scale, paper),
    metre: text.metre,
  }
  return {
    svg: writeSheet(content),
    title,
    scale,
    fitting,
    fits: fitting !== undefined && scale >= fitting,
  }
}
