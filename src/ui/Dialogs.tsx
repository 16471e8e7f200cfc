import { useChrome } from './app/context'
import { AnswerDialog } from './findings/AnswerDialog'
import { WaiveDialog } from './findings/WaiveDialog'

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useChrome((state) => state.dialog)
  switch (dialog?.type) {
    case 'waive':
      return <WaiveDialog findingKey={dialog.finding} />
    case 'answer':
      return <AnswerDialog questionKey={dialog.question} />
    default:
      return null
  }
}
