/** Texts of what groups do beside sorting: turns on one screen, counts of hands, late groups and added cards. */
export const groups = {
  curtain: {
    title: 'Pass to {{group}}',
    text: 'Everybody else looks away now. {{group}} presses the button when it sits at the screen.',
    lift: 'We are {{group}}: show our board',
    turnOff: 'Groups have screens of their own: no curtain',
    turnOn: 'Groups share this screen: use the curtain',
    down: 'Pass to {{group}}. Its board is behind the curtain.',
    isOff: 'The curtain is off for this workshop.',
    isOn: 'The curtain is on: it falls at each change of the group.',
  },
} as const;
