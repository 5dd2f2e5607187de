# verdict: failed 0
# says: can't start new thread
# needs: user

import threading
import time

while True:
    threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
