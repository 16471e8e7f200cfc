import { useState } from 'react'
import { useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { Picker } from '../kit/Picker'
import { Unanswered } from '../kit/Unanswered'
import { networkWords } from '../text/network'
import { CableList } from './CableList'
import { FabricList } from './FabricList'
import { type NetworkSection, networkSections } from './lines'
import { TrayList } from './TrayList'

const options = networkSections.map((value) => ({
  value,
  label: networkWords.sections[value],
  help: networkWords.sectionHelp[value],
}))

/** The network as tables: cables, trays, fabrics. */
export function NetworkTab() {
  const [section, setSection] = useState<NetworkSection>('cables')
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('cable-schedule', undefined)
  if (output === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  const choice = (
    <Picker label={networkWords.section} value={section} options={options} onChange={setSection} />
  )
  if (section === 'trays') return <TrayList schedule={output} choice={choice} />
  if (section === 'fabrics') return <FabricList schedule={output} choice={choice} />
  return <CableList schedule={output} choice={choice} />
}
