import { lazy, Suspense } from 'react'
import { useChrome } from './app/context'
import { ProductDialog } from './catalog/ProductDialog'
import { Palette } from './commands/Palette'
import { ShortcutSheet } from './commands/ShortcutSheet'
import { AnswerDialog } from './findings/AnswerDialog'
import { WaiveDialog } from './findings/WaiveDialog'

const Scenarios = lazy(async () => ({
  default: (await import('./resilience/Scenarios')).Scenarios,
}))

const Versions = lazy(async () => ({
  default: (await import('./versions/Versions')).Versions,
}))

const QueryDialog = lazy(async () => ({
  default: (await import('./query/QueryDialog')).QueryDialog,
}))

const Levels = lazy(() => import('./levels/Levels'))

const SheetDialog = lazy(() => import('./sheet/SheetDialog'))

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useChrome((state) => state.dialog)
  switch (dialog?.type) {
    case 'palette':
      return <Palette />
    case 'shortcuts':
      return <ShortcutSheet />
    case 'waive':
      return <WaiveDialog findingKey={dialog.finding} />
    case 'answer':
      return <AnswerDialog questionKey={dialog.question} />
    case 'product':
      return <ProductDialog id={dialog.product} />
    case 'scenarios':
      return (
        <Suspense fallback={null}>
          <Scenarios />
        </Suspense>
      )
    case 'query':
      return (
        <Suspense fallback={null}>
          <QueryDialog />
        </Suspense>
      )
    case 'levels':
      return (
        <Suspense fallback={null}>
          <Levels />
        </Suspense>
      )
    case 'sheet':
      return (
        <Suspense fallback={null}>
          <SheetDialog />
        </Suspense>
      )
    case 'versions':
      return (
        <Suspense fallback={null}>
          <Versions />
        </Suspense>
      )
    default:
      return null
  }
}
