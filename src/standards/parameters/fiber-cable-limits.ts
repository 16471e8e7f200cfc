import { defineParameter } from '../define'

export const twistedPairAdvisedM = defineParameter({
  id: 'fiber.twisted-pair-advised',
  label: 'Length of twisted pair, advised',
  unit: 'm',
  value: 90,
  min: 1,
  max: 100,
  source: { document: 'BICSI TDMM', clause: 'permanent link', grade: 'secondary' },
})

export const mostJunctions = defineParameter({
  id: 'fiber.most-junctions',
  label: 'Patch panels that a link goes through',
  unit: 'count',
  value: 2,
  min: 0,
  max: 20,
  source: {
    document: 'NVIDIA Interconnect Structured Cabling Requirements NDR/XDR/400-800G ETH',
    grade: 'primary',
  },
})
