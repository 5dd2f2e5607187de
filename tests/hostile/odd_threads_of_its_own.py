# verdict: passed
# then: right

import threading

thread = threading.Thread(target=print)
thread.start()
thread.join()
threading.Thread(target=threading.Event().wait, daemon=True).start()
