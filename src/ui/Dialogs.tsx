import { lazy, type ReactNode, Suspense } from 'react'
import type { DialogRequest } from './app/chrome'
import { useChrome } from './app/context'

// Nobody needs a dialog before the page stands.
const Palette = lazy(async () => ({ default: (await import('./commands/Palette')).Palette }))
const ShortcutSheet = lazy(async () => ({
  default: (await import('./commands/ShortcutSheet')).ShortcutSheet,
}))
const HelpDialog = lazy(async () => ({
  default: (await import('./help/HelpDialog')).HelpDialog,
}))
const WaiveDialog = lazy(async () => ({
  default: (await import('./findings/WaiveDialog')).WaiveDialog,
}))
const AnswerDialog = lazy(async () => ({
  default: (await import('./findings/AnswerDialog')).AnswerDialog,
}))
const ProductDialog = lazy(async () => ({
  default: (await import('./catalog/ProductDialog')).ProductDialog,
}))
const Scenarios = lazy(async () => ({
  default: (await import('./resilience/Scenarios')).Scenarios,
}))
const Versions = lazy(async () => ({ default: (await import('./versions/Versions')).Versions }))
const QueryDialog = lazy(async () => ({
  default: (await import('./query/QueryDialog')).QueryDialog,
}))
const Levels = lazy(() => import('./levels/Levels'))
const SheetDialog = lazy(() => import('./sheet/SheetDialog'))

const dialogOf = (dialog: DialogRequest): ReactNode => {
  switch (dialog.type) {
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <ShortcutSheet />
    case 'help':
      return <HelpDialog card={dialog.card} />
    case 'waive':
      return <WaiveDialog findingKey={dialog.finding} />
    case 'answer':
      return <AnswerDialog questionKey={dialog.question} />
    case 'product':
      return <ProductDialog id={dialog.product} />
    case 'scenarios':
      return <Scenarios />
    case 'query':
      return <QueryDialog />
    case 'levels':
      return <Levels />
    case 'sheet':
      return <SheetDialog />
    case 'versions':
      return <Versions />
  }
}

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useChrome((state) => state.dialog)
  return dialog === undefined ? null : <Suspense fallback={null}>{dialogOf(dialog)}</Suspense>
}
