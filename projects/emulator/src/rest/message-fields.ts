import * as v from 'valibot';

const content = { MsgContent: v.custom<Readonly<Record<string, unknown>>>(isObject) };
const anyContent = (type: string) => v.looseObject({ MsgType: v.literal(type), ...content });

/** What the service accepts in a message of its REST API; other elements only an SDK can send. */
const elementSchema = v.variant('MsgType', [
  v.looseObject({
    MsgType: v.literal('TIMTextElem'),
    MsgContent: v.looseObject({ Text: v.string() }),
  }),
  v.looseObject({
    MsgType: v.literal('TIMCustomElem'),
    MsgContent: v.looseObject({
      Data: v.optional(v.string()),
      Desc: v.optional(v.string()),
      Ext: v.optional(v.string()),
    }),
  }),
  v.looseObject({
    MsgType: v.literal('TIMFaceElem'),
    MsgContent: v.looseObject({ Index: v.number(), Data: v.optional(v.string()) }),
  }),
  v.looseObject({
    MsgType: v.literal('TIMLocationElem'),
    MsgContent: v.looseObject({
      Desc: v.string(),
      Latitude: v.number(),
      Longitude: v.number(),
    }),
  }),
  v.looseObject({
    MsgType: v.literal('TIMImageElem'),
    MsgContent: v.looseObject({
      UUID: v.string(),
      ImageInfoArray: v.array(v.looseObject({ Type: v.number(), URL: v.string() })),
    }),
  }),
  anyContent('TIMSoundElem'),
  anyContent('TIMFileElem'),
  anyContent('TIMVideoFileElem'),
  anyContent('TIMRelayElem'),
]);

/** The elements of a message. */
export const restElementsField = v.pipe(v.array(elementSchema), v.nonEmpty());

/** What a sender wants of a message, beside its content. */
export const sendControlField = v.optional(
  v.array(v.picklist(['NoUnread', 'NoLastMsg', 'WithMuteNotifications', 'NoMsgCheck'])),
);

/** Which events of a message the app's own server does not want. */
export const forbidCallbackField = v.optional(
  v.array(v.picklist(['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'])),
  [],
);

/** What `ForbidCallbackControl` means to an operation. */
export function readForbidden(control: v.InferOutput<typeof forbidCallbackField>): {
  readonly withoutAsking: boolean;
  readonly withoutTelling: boolean;
} {
  return {
    withoutAsking: control.includes('ForbidBeforeSendMsgCallback'),
    withoutTelling: control.includes('ForbidAfterSendMsgCallback'),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
