import { useMemo } from 'react'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Empty } from '../kit/Empty'
import { Unanswered } from '../kit/Unanswered'
import { words } from '../text/text'
import { scheduleLines } from './lines'
import { ScheduleTable } from './ScheduleTable'

/** The load schedule: what every piece of the power chain carries, and after its worst loss. */
export function ScheduleTab() {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('power-schedule', undefined)
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  // After every edit the schedule comes anew, and with it the names that the document has then.
  const lines = useMemo(
    () => output && scheduleLines(output.rows, document, library),
    [output, document, library],
  )
  if (lines === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  if (lines.length === 0) {
    return <Empty title={words.schedule.nothing}>{words.schedule.nothingHelp}</Empty>
  }
  return <ScheduleTable lines={lines} />
}
