import { forgetCaches } from './sdk-caches';

describe('forgetCaches', () => {
  afterEach(() => localStorage.clear());

  it('removes what was kept of one person of one application, and nothing else', () => {
    const kept = ['TIM_1_bob_conversationMap', 'TIM_2_alice_profile', 'TIM_1_alice2_x', 'app'];
    for (const key of [...kept, 'TIM_1_alice_conversationMap', 'TIM_1_alice_profile']) {
      localStorage.setItem(key, 'x');
    }
    forgetCaches(1, 'alice');
    expect(Object.keys(localStorage).sort()).toEqual([...kept].sort());
  });

  it('does not mind a page that has no storage', () => {
    const storage = jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new Error('Forbidden');
    });
    expect(() => forgetCaches(1, 'alice')).not.toThrow();
    storage.mockRestore();
  });
});
