const lengthSeconds = 0.9;

/** A short, soft tone made by the sound system itself: no file, no network. */
export function playTone(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  const begin = context.currentTime;
  tone.frequency.value = 660;
  // A tone that is switched on and off at full volume clicks.
  volume.gain.setValueAtTime(0.001, begin);
  volume.gain.exponentialRampToValueAtTime(0.3, begin + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, begin + lengthSeconds);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start(begin);
  tone.stop(begin + lengthSeconds);
}
