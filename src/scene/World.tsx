import { useFrame, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { Color } from 'three'
import { rootRotation } from './axes'
import type { Meter } from './diagnostics'
import type { Stage } from './stage'
import type { Theme } from './theme'

interface WorldProps {
  readonly stage: Stage
  readonly meter: Meter
  readonly theme: Theme
  /** Told when a frame begins. */
  readonly began: () => void
}

/** The scene graph: one group that turns the facility upright, and the lights. */
export function World({ stage, meter, theme, began }: WorldProps) {
  const scene = useThree((state) => state.scene)
  useEffect(() => {
    scene.background = new Color(theme.background)
  }, [scene, theme])
  // A priority takes the drawing over: the stage measures it and chooses the camera.
  useFrame(({ gl }) => {
    began()
    meter.measure(gl, () => stage.draw(gl, scene))
  }, 1)
  return (
    <>
      <group rotation={rootRotation}>
        <primitive object={stage.root} />
      </group>
      <primitive object={stage.lights.root} />
    </>
  )
}
