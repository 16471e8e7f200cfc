import type { Layout } from '#workspace'
import { Ghosts } from '../ghosts'
import type { SceneNeeds, ScenePart } from '../part'

/** What a tool is about to place. */
export const ghostsPart = ({ uniforms }: SceneNeeds): ScenePart => {
  const ghosts = new Ghosts(uniforms)
  let layout: Layout | undefined
  return {
    root: ghosts.root,
    reopen: (_, next) => {
      layout = next
    },
    follow: ({ preview }, last) => {
      if (preview !== last.preview && layout) ghosts.show(preview.ghosts, layout.library)
    },
    restore: () => ghosts.restore(),
    dispose: () => ghosts.dispose(),
  }
}
