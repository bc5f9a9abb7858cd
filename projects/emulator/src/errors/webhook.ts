/** Refusals that the app's own server decides on. */
export const webhookRefusals = {
  messageForbidden: {
    code: 20006,
    text: "The app's server forbade the message before it was sent.",
  },
  groupActionForbidden: { code: 10016, text: "The app's server forbade this." },
  webhookUnreachable: {
    code: 80003,
    text: "The app's server could not be asked, and the webhook settings say to deny then.",
  },
} as const;
