/** Signs that face the reader: a rounded plate with a text, sized in pixels wherever it stands. `box`: shift and size, pixels. */
export const signVertex = /* glsl */ `
  attribute vec3 anchor; attribute vec4 box; attribute vec4 glyphs; attribute vec3 fill; attribute vec3 ink; attribute vec4 edge;
  uniform vec2 picture;
  varying vec2 vPixel; varying vec2 vHalf; varying vec4 vGlyphs; varying vec3 vFill; varying vec3 vInk; varying vec4 vEdge;
  void main() {
    vec4 clip = projectionMatrix * viewMatrix * vec4(anchor, 1.0);
    vHalf = box.zw * 0.5; vGlyphs = glyphs; vFill = fill; vInk = ink; vEdge = edge;
    vec2 middle = floor((clip.xy / clip.w * 0.5 + 0.5) * picture + box.xy) + mod(box.zw, 2.0) * 0.5;
    vPixel = position.xy * (box.zw + 2.0);
    gl_Position = vec4((middle + vPixel) / picture * 2.0 - 1.0, 0.0, 1.0);
  }`;

export const signFragment = /* glsl */ `
  uniform sampler2D atlas;
  varying vec2 vPixel; varying vec2 vHalf; varying vec4 vGlyphs; varying vec3 vFill; varying vec3 vInk; varying vec4 vEdge;
  void main() {
    float radius = min(5.0, vHalf.y * 0.55);
    vec2 q = abs(vPixel) - vHalf + radius;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
    float plate = clamp(0.5 - d, 0.0, 1.0);
    vec3 colour = mix(vFill, vEdge.rgb, vEdge.w > 0.0 ? clamp(d + vEdge.w + 0.5, 0.0, 1.0) : 0.0);
    vec2 uv = vPixel / (2.0 * vec2(vHalf.x - vHalf.y * 0.32, vHalf.y)) + 0.5;
    float text = 0.0;
    if (uv.x > 0.0 && uv.x < 1.0 && uv.y > 0.0 && uv.y < 1.0) text = texture2D(atlas, vGlyphs.xy + uv * vGlyphs.zw, -0.6).a;
    if (plate < 0.01) discard;
    gl_FragColor = vec4(mix(colour, vInk, text), plate);
  }`;

/** Names that lie on the floor, from their north-west corner, metres. */
export const floorTextVertex = /* glsl */ `
  attribute vec4 glyphs; attribute vec3 corner; attribute vec2 extent; attribute vec4 ink;
  varying vec2 vUv; varying vec4 vInk;
  void main() {
    vUv = glyphs.xy + (position.xy + 0.5) * glyphs.zw; vInk = ink;
    vec3 place = corner + vec3((position.x + 0.5) * extent.x, 0.0, (0.5 - position.y) * extent.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(place, 1.0);
  }`;

export const floorTextFragment = /* glsl */ `
  uniform sampler2D atlas;
  varying vec2 vUv; varying vec4 vInk;
  void main() {
    float text = texture2D(atlas, vUv, -0.4).a;
    if (text < 0.01) discard;
    gl_FragColor = vec4(vInk.rgb, text * vInk.a);
  }`;
