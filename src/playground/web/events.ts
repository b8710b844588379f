import type { ServerResponse } from 'node:http';
import { playgroundWords as words } from '../../wording/playground.ts';
import type { Desk } from '../orders.ts';
import { sightOf } from '../sight.ts';
import type { Stage, View } from '../stage.ts';
import { openStream } from './reply.ts';

/** Tells open pages of what happens in the room that they show. */
export interface Events {
  readonly join: (response: ServerResponse, view: View) => void;
  /** Ends all streams. */
  readonly close: () => void;
}

interface Listener {
  readonly view: View;
  readonly channelId: string;
  readonly response: ServerResponse;
  typing: string;
}

export function createEvents(stage: Stage, desk: Desk): Events {
  const listeners = new Set<Listener>();
  const tell = ({ response }: Listener, event: string, data: unknown): void => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  stage.discord.onMessage((seen, onlyFor) => {
    for (const listener of listeners) {
      if (listener.channelId !== seen.channelId || desk.isDismissed(seen.id)) continue;
      if (onlyFor !== null && onlyFor !== stage.person(listener.view.who).id) continue;
      const markup = seen.gone ? null : sightOf(stage, listener.view)(seen).markup;
      tell(listener, 'message', { id: seen.id, markup, hasWhy: stage.why.of(seen.id) !== null });
    }
  });
  const stopWatching = stage.discord.watch(() => {
    for (const listener of listeners) {
      const typing = words.typing(stage.person(listener.view.who).seesTyping(stage.place(listener.view)));
      if (typing === listener.typing) continue;
      listener.typing = typing;
      tell(listener, 'typing', { words: typing });
    }
  });
  return {
    join: (response, view) => {
      const listener = { view, channelId: stage.place(view).id, response, typing: '' };
      openStream(response);
      tell(listener, 'hello', {});
      listeners.add(listener);
      response.on('close', () => listeners.delete(listener));
    },
    close: () => {
      stopWatching();
      for (const { response } of listeners) response.end();
    },
  };
}
