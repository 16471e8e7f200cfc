import { Tabs } from '@base-ui/react/tabs'
import type { LeftTab } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import { CatalogTab } from '../catalog/CatalogTab'
import { OutlineTab } from '../outline/OutlineTab'
import { words } from '../text/text'
import css from './Tabs.module.css'

/** At the left: what can be placed, and what stands there. */
export function LeftPanel() {
  const { chrome } = useApp()
  const tab = useChrome((state) => state.leftTab)
  return (
    <Tabs.Root
      className={css.tabs}
      value={tab}
      onValueChange={(next: LeftTab) => chrome.setState({ leftTab: next })}
    >
      <Tabs.List className={`${css.head} ${css.list}`} aria-label={words.top.panels.left}>
        <Tabs.Tab value="catalog" className={css.tab}>
          {words.catalog.tab}
        </Tabs.Tab>
        <Tabs.Tab value="outline" className={css.tab}>
          {words.outline.tab}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="catalog" className={css.panel}>
        <CatalogTab />
      </Tabs.Panel>
      <Tabs.Panel value="outline" className={css.panel}>
        <OutlineTab />
      </Tabs.Panel>
    </Tabs.Root>
  )
}
