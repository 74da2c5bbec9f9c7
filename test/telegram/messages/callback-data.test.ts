import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ButtonFamily, buttons, MAX_CALLBACK_DATA } from '../../../src/telegram/messages/callback-data.js';
import { packChange, unpackChange } from '../../../src/telegram/messages/pack-change.js';
import { createTopicCatalogue } from '../../../src/topics/catalogue.js';
import { ALL_TOPICS } from '../../../src/topics/topic.js';
import { type TopicSlug, topicSlug } from '../../../src/topics/topic-slug.js';
import { realTopics, topicId, topicNamed } from '../../topics/real-topics.js';

const slug = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/).map((text) => text as TopicSlug);
const page = fc.integer({ min: 0, max: 999_999 });
const isWanted = fc.boolean();
const change = fc.stringMatching(/^[a-z0-9.]{1,20}$/);

function expectRoundTrips<T>(family: ButtonFamily<T>, values: fc.Arbitrary<T>): void {
  fc.assert(
    fc.property(values, (value) => {
      fc.pre(family.fits(value));
      const data = family.pack(value);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(MAX_CALLBACK_DATA);
      expect(family.unpack(data)).toEqual(value);
    }),
  );
}

describe('callback data', () => {
  it('comes back as it was packed', () => {
    expectRoundTrips(buttons.setTopic, fc.record({ topic: slug, isWanted, page }));
    expectRoundTrips(buttons.topicsPage, fc.record({ page }));
    expectRoundTrips(buttons.topicsDone, fc.constant({}));
    expectRoundTrips(buttons.open, fc.record({ screen: fc.constantFrom('topics', 'latest', 'quote', 'help') }));
    expectRoundTrips(buttons.pickTopic, fc.record({ topic: slug, isWanted }));
    expectRoundTrips(buttons.undo, fc.record({ change }));
    expectRoundTrips(buttons.mute, fc.record({ topic: slug }));
    expectRoundTrips(buttons.unmute, fc.record({ topic: slug, change }));
    expectRoundTrips(buttons.latest, fc.record({ page, topic: slug }));
    expectRoundTrips(buttons.dailyQuote, fc.record({ isWanted }));
    expectRoundTrips(
      buttons.deadLetters,
      fc.record({
        act: fc.constantFrom('replay', 'ask', 'drop', 'refresh'),
        group: fc.integer({ min: 0, max: 999_999_999_999_999 }),
      }),
    );
    expectRoundTrips(buttons.nothing, fc.constant({}));
  });

  it('has a name of its own for each family', () => {
    const names = Object.values(buttons).map((family) => family.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    '',
    ':',
    'st1',
    'st1:WISATA:1',
    'st1:WISATA:1:0:extra',
    'st0:WISATA:1:0',
    'st1:WISATA:yes:0',
    'st1:WISATA:1:-1',
    'st1:WISATA:1:1e9',
    'st1:WISATA:1:99999999999',
    'st1:../../etc:1:0',
    'st1::1:0',
    `st1:${'W'.repeat(41)}:1:0`,
    `st1:WISATA:1:0${' '.repeat(60)}`,
    '{"topic":"WISATA"}',
  ])('is nothing to us when forged: %j', (data) => {
    expect(Object.values(buttons).map((family) => family.unpack(data))).toEqual(Object.values(buttons).map(() => null));
  });

  it('never throws, whatever a client sends', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `st1:${text}`),
        ),
        (data) => {
          for (const family of Object.values(buttons)) family.unpack(data);
        },
      ),
    );
  });

  it('refuses to be longer than Telegram allows', () => {
    const value = { topic: 'W'.repeat(40) as TopicSlug, change: 'c'.repeat(40) };
    expect(buttons.unmute.fits(value)).toBe(false);
    expect(() => buttons.unmute.pack(value)).toThrow(RangeError);
  });

  it('fits for every topic of the publisher, its undo too', () => {
    const everything = realTopics.topics.map((topic) => topic.id);
    for (const topic of everything) {
      const change = packChange({ added: everything, removed: [ALL_TOPICS, topic] }, realTopics);
      expect(buttons.unmute.fits({ topic: topicSlug(topic), change })).toBe(true);
    }
  });
});

describe('a packed change', () => {
  it('comes back as it was, for any choice of topics', () => {
    const topics = [ALL_TOPICS, ...realTopics.topics.map((topic) => topic.id)];
    fc.assert(
      fc.property(fc.subarray(topics), fc.subarray(topics), (added, removed) => {
        expect(unpackChange(packChange({ added, removed }, realTopics), realTopics)).toEqual({ added, removed });
      }),
    );
  });

  it('is refused by another catalogue: a bit would mean another topic there', () => {
    const packed = packChange({ added: [], removed: [topicId('WISATA')] }, realTopics);
    expect(unpackChange(packed, createTopicCatalogue([topicNamed('LAIN')]))).toBeNull();
  });

  it.each(['', 'a', 'a.b', '....', 'zzzz.0.0', '0.0.0.0'])('is refused when forged: %j', (packed) => {
    expect(unpackChange(packed, realTopics)).toBeNull();
  });

  it('is refused when bits of no topic are set', () => {
    const [mark] = packChange({ added: [], removed: [] }, realTopics).split('.');
    expect(unpackChange(`${mark}.zzzzzzzzzz.0`, realTopics)).toBeNull();
  });
});
