import { type MeetingAct, meetingPhases, meetingTransitions } from '../contracts/index.ts';

/** The table of transitions as a Mermaid state diagram: what moves a meeting on, and what it allows meanwhile. */
export const phaseDiagram = (): string => {
  const lines = ['stateDiagram-v2', '  [*] --> proposed: proposeMeeting'];
  for (const phase of meetingPhases) {
    for (const act of Object.keys(meetingTransitions) as MeetingAct[]) {
      const { from, to } = meetingTransitions[act];
      if ((from as readonly string[]).includes(phase)) lines.push(`  ${phase} --> ${to ?? phase}: ${act}`);
    }
  }
  return [...lines, '  issued --> [*]', '  cancelled --> [*]'].join('\n');
};
