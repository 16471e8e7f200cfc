import { surfaceNames, surfaceOfInstance } from '../shape/surfaces'
import { flags, overlayUnknown, raisedBit, rowsPerLine, statusByte } from './state'

const flag = (name: keyof typeof flags): string => `(flagBits & ${flags[name]}) != 0`

/**
 * Declarations of every vertex shader that draws instances. An instance names its row; place and state
 * are read from the textures of rows. `instanceMatrix` becomes the matrix in force: the stored one,
 * stretched for unit boxes, moved along by the preview, or nothing at all for what is hidden.
 */
export const placeDeclarations = (hides = 0) => /* glsl */ `
attribute uint instanceRow;
attribute float surface;
uniform highp sampler2D rowPlaces;
uniform highp sampler2D rowStates;
uniform mat4 movedMatrix;
vec4 instanceState;
mat4 placedMatrix;
#define instanceMatrix placedMatrix
#ifdef INSIDE
uniform vec3 gridCounts;
uniform vec3 gridFirst;
uniform vec3 gridPitch;
uniform int perRow;
/** Where a machine stands in the piece that it is in, by its number. */
vec3 spotInside() {
  int slot = gl_InstanceID % perRow;
  ivec3 counts = ivec3(gridCounts + 0.5);
  ivec3 at = ivec3(slot % counts.x, (slot / counts.x) % counts.y, slot / (counts.x * counts.y));
  return gridFirst + vec3(at) * gridPitch;
}
#endif

void placeInstance() {
  int row = int(instanceRow);
  ivec2 spot = ivec2(row % ${rowsPerLine}, row / ${rowsPerLine});
  vec4 place = texelFetch(rowPlaces, ivec2(spot.x * 2, spot.y), 0);
  vec4 size = texelFetch(rowPlaces, ivec2(spot.x * 2 + 1, spot.y), 0);
  instanceState = floor(texelFetch(rowStates, spot, 0) * 255.0 + 0.5);
  int flagBits = int(instanceState.x);
  int statusBits = int(instanceState.w);
  // A unit box takes the size of its row; everything else is as large as it was built.
  vec3 stretch = surface > ${surfaceOfInstance - 0.5} ? size.xyz : vec3(1.0);
  placedMatrix = mat4(
    vec4(place.w, size.w, 0.0, 0.0) * stretch.x,
    vec4(-size.w, place.w, 0.0, 0.0) * stretch.y,
    vec4(0.0, 0.0, stretch.z, 0.0),
    vec4(place.xyz, 1.0)
  );
  #ifdef INSIDE
  placedMatrix[3] = placedMatrix * vec4(spotInside(), 1.0);
  #endif
  if (${flag('moved')}) placedMatrix = movedMatrix * placedMatrix;
  if (${flag('hidden')} || (statusBits & ${hides}) != 0) {
    placedMatrix = mat4(vec4(0.0), vec4(0.0), vec4(0.0), vec4(0.0, 0.0, 0.0, 1.0));
  }
}
`

export const lookDeclarations = /* glsl */ `
attribute vec4 edge;
uniform vec3 surfaceColors[${surfaceNames.length}];
uniform vec3 surfaceFinishes[${surfaceNames.length}];
varying vec4 vEdge;
varying vec3 vSurfaceColor;
varying vec3 vSurfaceFinish;
varying vec3 vFacility;
varying vec2 vStand;
flat varying vec4 vInstanceState;
`

/** A unit box is stretched by its matrix; edges are measured in metres, so they stretch along. */
export const lookVertex = /* glsl */ `
{
  vec3 stretch = vec3(length(placedMatrix[0]), length(placedMatrix[1]), length(placedMatrix[2]));
  vec3 facing = abs(normal);
  vec2 sides = facing.x > 0.9 ? stretch.yz : (facing.y > 0.9 ? stretch.zx : stretch.xy);
  vEdge = edge * sides.xxyy;
  int number = int((surface > ${surfaceOfInstance - 0.5} ? instanceState.z : surface) + 0.5);
  vSurfaceColor = surfaceColors[number];
  vSurfaceFinish = surfaceFinishes[number];
  vInstanceState = instanceState;
  // How high over its foot, and whether it looks up or down; what hangs has no floor to be shaded by.
  bool hangs = (int(instanceState.w) & ${raisedBit}) != 0;
  vStand = vec2(hangs ? 10.0 : position.z * stretch.z, normal.z);
  vFacility = (placedMatrix * vec4(transformed, 1.0)).xyz;
}
`

export const lookFragmentDeclarations = /* glsl */ `
uniform sampler2D overlayRamp;
uniform float overlayOn;
uniform vec3 accentColor;
uniform vec3 failColor;
uniform vec3 warnColor;
uniform vec3 shownColor;
uniform vec3 dimColor;
uniform vec3 unknownColor;
uniform vec3 edgeColor;
uniform float edgeStrength;
varying vec4 vEdge;
varying vec3 vSurfaceColor;
varying vec3 vSurfaceFinish;
uniform float paperOn;
uniform float shadeStrength;
varying vec3 vFacility;
varying vec2 vStand;
flat varying vec4 vInstanceState;

/** How much of a pixel lies within so many pixels of a side of the face; faces too small fade. */
float edgeWithin(float pixels) {
  vec2 perPixel = max(vec2(fwidth(vEdge.x), fwidth(vEdge.z)), 1e-6);
  vec2 away = vec2(min(vEdge.x, vEdge.y), min(vEdge.z, vEdge.w)) / perPixel;
  vec2 extent = vec2(vEdge.x + vEdge.y, vEdge.z + vEdge.w) / perPixel;
  float fade = smoothstep(3.0, 10.0, min(extent.x, extent.y));
  return (1.0 - smoothstep(pixels - 0.6, pixels + 0.6, min(away.x, away.y))) * fade;
}

/** What a floor and near neighbours keep from a point of the sky: a share of its light. */
float openness() {
  float low = 1.0 - smoothstep(0.0, 0.9, vStand.x);
  float aside = 1.0 - clamp(vStand.y, 0.0, 1.0);
  float under = clamp(-vStand.y, 0.0, 1.0);
  return 1.0 - shadeStrength * (0.42 * low * low * aside + 0.3 * under);
}

/** Ink along the sides of a face and the rim of a cap, of small faces too: a drawing leaves nothing out. */
float inkWithin(float pixels) {
  vec2 perPixel = max(vec2(fwidth(vEdge.x), fwidth(vEdge.z)), 1e-6);
  vec2 away = vec2(min(vEdge.x, vEdge.y), min(vEdge.z, vEdge.w)) / perPixel;
  vec2 extent = vec2(vEdge.x + vEdge.y, vEdge.z + vEdge.w) / perPixel;
  float size = vEdge.z > 900.0 ? 10.0 : min(extent.x, extent.y);
  float line = 1.0 - smoothstep(pixels - 0.6, pixels + 0.6, min(away.x, away.y));
  return line * mix(0.35, 1.0, smoothstep(1.5, 6.0, size));
}

/** Ink where a round side turns away from the eye. */
float turning(float facing) {
  float soft = max(fwidth(facing), 1e-4);
  return 1.0 - smoothstep(0.0, 1.6 * soft, facing - 0.02);
}

/** Diagonal stripes through the facility, half a metre apart. */
float hatch() {
  float across = (vFacility.x + vFacility.y + vFacility.z) * 4.0;
  float soft = max(fwidth(across), 1e-4);
  float stripe = abs(fract(across) - 0.5) * 2.0;
  return mix(smoothstep(0.5 - soft, 0.5 + soft, stripe), 0.5, smoothstep(0.4, 1.0, soft));
}
`

/** The colour before any light falls on it: the surface, or the overlay in its place. */
export const lookColor = /* glsl */ `
diffuseColor.rgb *= vSurfaceColor;
int flagBits = int(vInstanceState.x + 0.5);
int statusBits = int(vInstanceState.w + 0.5);
if ((statusBits & ${statusByte.removed}) != 0) {
  if (mod(floor(gl_FragCoord.x) + floor(gl_FragCoord.y), 2.0) < 0.5) discard;
  diffuseColor.rgb = mix(diffuseColor.rgb, dimColor, 0.6);
}
vec3 surfaceFinish = vSurfaceFinish;
if (overlayOn > 0.5) {
  float step = vInstanceState.y;
  if (step > ${overlayUnknown - 0.5}) diffuseColor.rgb = unknownColor * mix(0.62, 1.1, hatch());
  else {
    vec4 paint = texture2D(overlayRamp, vec2((step + 0.5) / 256.0, 0.5));
    diffuseColor.rgb = paint.a < 0.5 ? paint.rgb * mix(0.62, 1.1, hatch()) : paint.rgb;
  }
  surfaceFinish = vec3(0.75, 0.0, 0.0);
}
`

/** What the states do to the lit colour: rims and tints that no light may hide. */
export const lookOutgoing = /* glsl */ `
{
  // A legend's colour must be found again on the shaded side.
  if (paperOn > 0.5) {
    float facing = abs(dot(normalize(normal), normalize(geometryViewDir)));
    vec3 paper = overlayOn > 0.5 ? mix(vec3(1.0), diffuseColor.rgb, 0.75) : vec3(1.0);
    float ink = max(inkWithin(0.9), vEdge.x > 900.0 ? turning(facing) : 0.0);
    outgoingLight = mix(paper, edgeColor, ink * edgeStrength);
  } else {
    if (overlayOn > 0.5) outgoingLight = mix(outgoingLight, diffuseColor.rgb, 0.45);
    outgoingLight *= openness();
    outgoingLight = mix(outgoingLight, outgoingLight * edgeColor, edgeWithin(0.7) * edgeStrength);
  }
  if (${flag('dimmed')}) {
    float grey = dot(outgoingLight, vec3(0.3, 0.5, 0.2));
    outgoingLight = mix(vec3(grey), dimColor, 0.55) * 0.8;
  }
  // Over a legend's colour a verdict draws the edges only.
  float tint = overlayOn > 0.5 ? 0.0 : 1.0;
  float rim = 1.0 - abs(dot(normalize(normal), normalize(geometryViewDir)));
  rim = rim * rim;
  if (${flag('uncertain')}) {
    outgoingLight = mix(outgoingLight, warnColor, max(edgeWithin(1.1) * 0.85, 0.06 * tint));
  }
  if (${flag('failing')}) {
    outgoingLight = mix(outgoingLight, failColor, max(edgeWithin(1.6), (0.16 + 0.4 * rim) * tint));
  }
  if (${flag('shown')}) {
    outgoingLight = mix(outgoingLight, shownColor, max(edgeWithin(1.4), 0.14 + 0.35 * rim));
  }
  if (${flag('hovered')}) {
    outgoingLight = mix(outgoingLight * 1.08, accentColor, max(edgeWithin(1.1) * 0.9, 0.05));
  }
  if (${flag('selected')}) {
    outgoingLight = mix(outgoingLight, accentColor, max(edgeWithin(1.9), 0.2 + 0.35 * rim));
  }
}
`
