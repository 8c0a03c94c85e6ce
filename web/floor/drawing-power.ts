const software = /swiftshader|llvmpipe|softpipe|basic render/i;

/** Whether pictures are drawn by the processor, because there is no graphics card or its driver is not trusted. */
export function drawsInSoftware(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  const naming = context?.getExtension('WEBGL_debug_renderer_info');
  const name = context && naming ? String(context.getParameter(naming.UNMASKED_RENDERER_WEBGL)) : '';
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return software.test(name);
}

const pollMilliseconds = 4;

/** Calls `done` once everything that was drawn so far is finished. */
export function whenDrawn(context: WebGL2RenderingContext, done: () => void): void {
  const fence = context.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
  context.flush();
  const poll = (): void => {
    const pending = fence && !context.isContextLost() && context.getSyncParameter(fence, context.SYNC_STATUS) !== context.SIGNALED;
    if (pending) {
      setTimeout(poll, pollMilliseconds);
      return;
    }
    context.deleteSync(fence);
    done();
  };
  setTimeout(poll, 0);
}
